import { and, eq, inArray, isNull } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { roundEntries, rounds } = schema;

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

/** Takes a person out of the ranking of every round that is not finalized yet. */
export async function excludeFromOpenRankings(tx: Db, participantId: string, reason: string) {
	const unranked = tx.select({ id: rounds.id }).from(rounds).where(isNull(rounds.finalizedAt));
	await tx
		.update(roundEntries)
		.set({ excludedReason: reason })
		.where(and(eq(roundEntries.participantId, participantId), inArray(roundEntries.roundId, unranked)));
}
