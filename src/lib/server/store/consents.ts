import { and, eq, isNull } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { consents } = schema;

export type ConsentRow = typeof consents.$inferSelect;

export async function insert(tx: Db, rows: (typeof consents.$inferInsert)[]) {
	await tx.insert(consents).values(rows);
}

export async function listOf(participantId: string, db: Db = read): Promise<ConsentRow[]> {
	return db.select().from(consents).where(eq(consents.participantId, participantId)).orderBy(consents.givenAt);
}

/** Ends every consent of the person; a guardian's name goes with it. */
export async function withdrawAll(tx: Db, participantId: string, now: number) {
	await tx
		.update(consents)
		.set({ withdrawnAt: now, guardianName: null })
		.where(and(eq(consents.participantId, participantId), isNull(consents.withdrawnAt)));
}
