import { eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { participants, participantSessions } = schema;

export type ParticipantRow = typeof participants.$inferSelect;

export async function find(id: string, db: Db = read): Promise<ParticipantRow | undefined> {
	const [row] = await db.select().from(participants).where(eq(participants.id, id)).limit(1);
	return row;
}

export async function findByPhone(phone: string, db: Db = read): Promise<ParticipantRow | undefined> {
	const [row] = await db.select().from(participants).where(eq(participants.phone, phone)).limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof participants.$inferInsert) {
	await tx.insert(participants).values(row);
}

/** False when somebody already has this phone. */
export async function insertIfPhoneFree(tx: Db, row: typeof participants.$inferInsert): Promise<boolean> {
	const inserted = await tx.insert(participants).values(row).onConflictDoNothing().returning({ id: participants.id });
	return inserted.length > 0;
}

export async function update(tx: Db, id: string, change: Partial<typeof participants.$inferInsert>) {
	await tx.update(participants).set(change).where(eq(participants.id, id));
}

export async function endSessions(tx: Db, id: string) {
	await tx.delete(participantSessions).where(eq(participantSessions.userId, id));
}
