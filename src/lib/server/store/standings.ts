import { and, asc, count, eq, gt, inArray, isNotNull, like, or, sql, sum, type SQL } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { attempts, consents, participants, roundEntries, roundUnitCounts, standings, units } = schema;

export type StandingRow = typeof standings.$inferSelect;

/** Every entry of a round with the person's name, phone and unit as they are now. */
export async function entriesOf(roundId: string, db: Db = read) {
	return db
		.select({
			entry: roundEntries,
			name: participants.name,
			nameFolded: participants.nameFolded,
			phone: participants.phone,
			unitName: units.name
		})
		.from(roundEntries)
		.innerJoin(participants, eq(participants.id, roundEntries.participantId))
		.innerJoin(units, eq(units.id, roundEntries.unitId))
		.where(eq(roundEntries.roundId, roundId));
}

/** Papers of a round that are not handed in yet. */
export async function runningPapers(roundId: string, db: Db = read): Promise<number> {
	const [row] = await db
		.select({ n: count() })
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), eq(attempts.state, 'in_progress')));
	return row?.n ?? 0;
}

export async function entryCount(roundId: string, db: Db = read): Promise<number> {
	const [row] = await db.select({ n: count() }).from(roundEntries).where(eq(roundEntries.roundId, roundId));
	return row?.n ?? 0;
}

export async function exclude(tx: Db, roundId: string, participantIds: string[], reason: string) {
	for (const chunk of inChunks(participantIds)) {
		await tx
			.update(roundEntries)
			.set({ excludedReason: reason })
			.where(and(eq(roundEntries.roundId, roundId), inArray(roundEntries.participantId, chunk)));
	}
}

export async function insertAll(tx: Db, rows: StandingRow[]) {
	for (const chunk of inChunks(rows)) await tx.insert(standings).values(chunk);
}

export interface StandingQuery {
	/** Rows after this position. */
	after: number;
	limit: number;
	/** A folded name, or the last digits of a phone. */
	search: { name: string } | { phoneEnding: string } | null;
}

function matching(search: StandingQuery['search']): SQL | undefined {
	if (search === null) return undefined;
	if ('phoneEnding' in search) return like(standings.phoneEnding, `%${search.phoneEnding}`);
	const escaped = search.name.replace(/[%_]/g, '');
	return or(like(standings.nameFolded, `${escaped}%`), like(standings.nameFolded, `% ${escaped}%`));
}

export async function page(roundId: string, { after, limit, search }: StandingQuery): Promise<StandingRow[]> {
	return read
		.select()
		.from(standings)
		.where(and(eq(standings.roundId, roundId), gt(standings.position, after), matching(search)))
		.orderBy(asc(standings.position))
		.limit(limit);
}

/** Those with a prize, each with the full name, and whether the person agreed to be named in public. */
export async function winnersOf(roundId: string) {
	const agreed = sql`exists (select 1 from ${consents} where ${consents.participantId} = ${standings.participantId}
		and ${consents.kind} = 'publication' and ${consents.withdrawnAt} is null)`.mapWith(Boolean);
	return read
		.select({ standing: standings, name: participants.name, agreedToPublication: agreed })
		.from(standings)
		.leftJoin(participants, eq(participants.id, standings.participantId))
		.where(and(eq(standings.roundId, roundId), isNotNull(standings.prize)))
		.orderBy(asc(standings.position));
}

/** Standings with what only staff may see. */
export async function fullPage(roundId: string, after: number, limit: number) {
	return read
		.select({ standing: standings, name: participants.name, phone: participants.phone })
		.from(standings)
		.leftJoin(participants, eq(participants.id, standings.participantId))
		.where(and(eq(standings.roundId, roundId), gt(standings.position, after)))
		.orderBy(asc(standings.position))
		.limit(limit);
}

export async function ofParticipant(roundId: string, participantId: string): Promise<StandingRow | undefined> {
	const [row] = await read
		.select()
		.from(standings)
		.where(and(eq(standings.roundId, roundId), eq(standings.participantId, participantId)))
		.limit(1);
	return row;
}

/** Entries that were not ranked, with the reason. */
export async function excludedOf(roundId: string) {
	return read
		.select({ name: participants.name, unitName: units.name, reason: roundEntries.excludedReason })
		.from(roundEntries)
		.innerJoin(participants, eq(participants.id, roundEntries.participantId))
		.innerJoin(units, eq(units.id, roundEntries.unitId))
		.where(and(eq(roundEntries.roundId, roundId), isNotNull(roundEntries.excludedReason)));
}

/** Persons (người) and attempts (lượt) of a round. */
export async function totalsOf(roundId: string) {
	const [row] = await read
		.select({
			personsStarted: sum(roundUnitCounts.personsStarted).mapWith(Number),
			personsFinished: sum(roundUnitCounts.personsFinished).mapWith(Number),
			attemptsStarted: sum(roundUnitCounts.attemptsStarted).mapWith(Number),
			attemptsFinished: sum(roundUnitCounts.attemptsFinished).mapWith(Number)
		})
		.from(roundUnitCounts)
		.where(eq(roundUnitCounts.roundId, roundId));
	const { personsStarted, personsFinished, attemptsStarted, attemptsFinished } = row ?? {};
	return {
		personsStarted: personsStarted ?? 0,
		personsFinished: personsFinished ?? 0,
		attemptsStarted: attemptsStarted ?? 0,
		attemptsFinished: attemptsFinished ?? 0
	};
}

/** Takes out of the frozen standings what is not published with them: the full name that the search goes by. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx.update(standings).set({ nameFolded: '' }).where(eq(standings.participantId, participantId));
}
