import { eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { participants } = schema;

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
