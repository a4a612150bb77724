import { and, asc, eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { practiceCards } = schema;

export type PracticeCardRow = typeof practiceCards.$inferSelect;

/** All cards of a person: at most as many as the bank has items. */
export async function ofPerson(participantId: string, db: Db = read): Promise<PracticeCardRow[]> {
	return db
		.select()
		.from(practiceCards)
		.where(eq(practiceCards.participantId, participantId))
		.orderBy(asc(practiceCards.itemId));
}

export async function find(tx: Db, participantId: string, itemId: string): Promise<PracticeCardRow | undefined> {
	const [row] = await tx
		.select()
		.from(practiceCards)
		.where(and(eq(practiceCards.participantId, participantId), eq(practiceCards.itemId, itemId)))
		.limit(1);
	return row;
}

export async function put(tx: Db, row: PracticeCardRow) {
	const { participantId, itemId, ...change } = row;
	await tx
		.insert(practiceCards)
		.values(row)
		.onConflictDoUpdate({ target: [practiceCards.participantId, practiceCards.itemId], set: change });
}

export async function forgetPerson(tx: Db, participantId: string) {
	await tx.delete(practiceCards).where(eq(practiceCards.participantId, participantId));
}
