import { and, asc, count, eq, gt, gte, lt, max, ne, sum } from 'drizzle-orm';
import { insertMany, read, schema, type Db } from '../db';
import type { RoundRow } from './contests';
import { matching, type StandingSearch } from './standing-search';

const { awards, participants, standings } = schema;

export type StandingRow = typeof standings.$inferSelect;

/** One list: of a round's standing run, for one division ('' where the contest has none). */
export interface StandingList {
	round: Pick<RoundRow, 'id' | 'standingsRun'>;
	division: string;
}

const REMOVED_AT_ONCE = 2_000;

/** Rows of a run that does not stand yet, so nobody sees them. */
export async function addRows(tx: Db, rows: StandingRow[]) {
	await insertMany(tx, standings, rows);
}

/** Stretches of a round's rows, each small enough for one short write: of one run, or of all but one. */
export async function stretches(roundId: string, which: { run: string } | { not: string }) {
	const chosen = 'run' in which ? eq(standings.run, which.run) : ne(standings.run, which.not);
	const runs = await read
		.select({ run: standings.run, division: standings.division, last: max(standings.position) })
		.from(standings)
		.where(and(eq(standings.roundId, roundId), chosen))
		.groupBy(standings.run, standings.division);
	return runs.flatMap(({ run, division, last }) =>
		Array.from({ length: Math.ceil((last ?? 0) / REMOVED_AT_ONCE) }, (_, index) => ({
			run,
			division,
			from: index * REMOVED_AT_ONCE + 1
		}))
	);
}

export async function removeStretch(
	tx: Db,
	roundId: string,
	{ run, division, from }: { run: string; division: string; from: number }
) {
	const stretch = and(gte(standings.position, from), lt(standings.position, from + REMOVED_AT_ONCE));
	await tx
		.delete(standings)
		.where(and(eq(standings.roundId, roundId), eq(standings.run, run), eq(standings.division, division), stretch));
}

const inRun = ({ id, standingsRun }: StandingList['round']) =>
	and(eq(standings.roundId, id), eq(standings.run, standingsRun ?? ''));

const inList = ({ round, division }: StandingList) => and(inRun(round), eq(standings.division, division));

export interface StandingQuery {
	/** Rows after this position. */
	after: number;
	limit: number;
	search: StandingSearch;
}

export async function page(list: StandingList, { after, limit, search }: StandingQuery): Promise<StandingRow[]> {
	return read
		.select()
		.from(standings)
		.where(and(inList(list), gt(standings.position, after), matching(standings, search)))
		.orderBy(asc(standings.position))
		.limit(limit);
}

/** Standings with what only staff may see, and the prize that is proposed or approved. */
export async function fullPage(list: StandingList, after: number, limit: number) {
	return read
		.select({ standing: standings, name: participants.name, phone: participants.phone, prize: awards.tier })
		.from(standings)
		.leftJoin(participants, eq(participants.id, standings.participantId))
		.leftJoin(
			awards,
			and(
				eq(awards.participantId, standings.participantId),
				eq(awards.roundId, standings.roundId),
				ne(awards.state, 'withdrawn')
			)
		)
		.where(and(inList(list), gt(standings.position, after)))
		.orderBy(asc(standings.position))
		.limit(limit);
}

export async function ofParticipant(
	round: StandingList['round'],
	participantId: string,
	db: Db = read
): Promise<StandingRow | undefined> {
	const [row] = await db
		.select()
		.from(standings)
		.where(and(inRun(round), eq(standings.participantId, participantId)))
		.limit(1);
	return row;
}

/** How many are ranked in each division. */
export async function sizes(round: StandingList['round']) {
	return read
		.select({ division: standings.division, n: count() })
		.from(standings)
		.where(inRun(round))
		.groupBy(standings.division);
}

/** What the ranked people of each unit did together. */
export async function byUnit(round: StandingList['round']) {
	return read
		.select({
			unitId: standings.unitId,
			unitName: max(standings.unitName).mapWith(String),
			participants: count(),
			correctSum: sum(standings.correct).mapWith(Number),
			totalSum: sum(standings.total).mapWith(Number)
		})
		.from(standings)
		.where(inRun(round))
		.groupBy(standings.unitId);
}

/** Takes out of the frozen standings what is not published with them: the full name that the search goes by. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx.update(standings).set({ nameFolded: '' }).where(eq(standings.participantId, participantId));
}
