import { and, asc, count, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { participants, roundEntries, rounds, units } = schema;

export type RoundEntryRow = typeof roundEntries.$inferSelect;
export type NewRoundEntry = typeof roundEntries.$inferInsert;

export async function find(roundId: string, participantId: string, db: Db = read): Promise<RoundEntryRow | undefined> {
	const [row] = await db
		.select()
		.from(roundEntries)
		.where(and(eq(roundEntries.roundId, roundId), eq(roundEntries.participantId, participantId)))
		.limit(1);
	return row;
}

/** True when it is the person's first entry in the round; an existing one is left as it is. */
export async function insertFirst(tx: Db, row: NewRoundEntry): Promise<boolean> {
	const inserted = await tx
		.insert(roundEntries)
		.values(row)
		.onConflictDoNothing()
		.returning({ roundId: roundEntries.roundId });
	return inserted.length > 0;
}

export async function update(tx: Db, roundId: string, participantId: string, change: Partial<NewRoundEntry>) {
	await tx
		.update(roundEntries)
		.set(change)
		.where(and(eq(roundEntries.roundId, roundId), eq(roundEntries.participantId, participantId)));
}

export async function remove(tx: Db, roundId: string, participantId: string) {
	await tx
		.delete(roundEntries)
		.where(and(eq(roundEntries.roundId, roundId), eq(roundEntries.participantId, participantId)));
}

/** A stretch of a round's entries in the order of participant ids, each with the person's name, phone and unit as they are now. */
export async function page(roundId: string, afterParticipantId: string, limit: number, db: Db = read) {
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
		.where(and(eq(roundEntries.roundId, roundId), gt(roundEntries.participantId, afterParticipantId)))
		.orderBy(asc(roundEntries.participantId))
		.limit(limit);
}

export type EntryWithPerson = Awaited<ReturnType<typeof page>>[number];

export async function countOf(roundId: string, db: Db = read): Promise<number> {
	const [row] = await db.select({ n: count() }).from(roundEntries).where(eq(roundEntries.roundId, roundId));
	return row?.n ?? 0;
}

export async function exclude(tx: Db, roundId: string, participantIds: string[], reason: string | null) {
	for (const chunk of inChunks(participantIds)) {
		await tx
			.update(roundEntries)
			.set({ excludedReason: reason })
			.where(and(eq(roundEntries.roundId, roundId), inArray(roundEntries.participantId, chunk)));
	}
}

/** Entries that are not ranked, with the reason. */
export async function excludedOf(roundId: string) {
	return read
		.select({
			participantId: roundEntries.participantId,
			name: participants.name,
			unitName: units.name,
			reason: roundEntries.excludedReason,
			correct: roundEntries.correct,
			total: roundEntries.total
		})
		.from(roundEntries)
		.innerJoin(participants, eq(participants.id, roundEntries.participantId))
		.innerJoin(units, eq(units.id, roundEntries.unitId))
		.where(and(eq(roundEntries.roundId, roundId), isNotNull(roundEntries.excludedReason)));
}

/** Takes a person out of the ranking of every round that is not finalized yet. */
export async function excludeFromOpenRankings(tx: Db, participantId: string, reason: string) {
	const own = tx
		.select({ id: roundEntries.roundId })
		.from(roundEntries)
		.where(eq(roundEntries.participantId, participantId));
	const changed = await tx
		.update(rounds)
		.set({ entriesRevision: sql`${rounds.entriesRevision} + 1` })
		.where(and(isNull(rounds.finalizedAt), inArray(rounds.id, own)))
		.returning({ id: rounds.id });
	for (const { id } of changed) await exclude(tx, id, [participantId], reason);
}

/** Gives those who were excluded for this reason their place in the ranking again. */
export async function readmit(tx: Db, roundId: string, reason: string) {
	await tx
		.update(roundEntries)
		.set({ excludedReason: null })
		.where(and(eq(roundEntries.roundId, roundId), eq(roundEntries.excludedReason, reason)));
}
