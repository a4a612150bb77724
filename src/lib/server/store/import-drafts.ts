import { and, eq, lt } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { importDrafts } = schema;

export type ImportDraftRow = typeof importDrafts.$inferSelect;

/** A draft of this person; nobody else's is found. */
export async function find(id: string, staffId: string, db: Db = read): Promise<ImportDraftRow | undefined> {
	const mine = and(eq(importDrafts.id, id), eq(importDrafts.staffId, staffId));
	const [row] = await db.select().from(importDrafts).where(mine).limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof importDrafts.$inferInsert) {
	await tx.insert(importDrafts).values(row);
}

export async function update(tx: Db, id: string, payload: unknown) {
	await tx.update(importDrafts).set({ payload }).where(eq(importDrafts.id, id));
}

/** False when it was taken already: the same draft is stored once. */
export async function remove(tx: Db, id: string): Promise<boolean> {
	const removed = await tx.delete(importDrafts).where(eq(importDrafts.id, id)).returning({ id: importDrafts.id });
	return removed.length > 0;
}

export async function removeBefore(tx: Db, createdBefore: number) {
	await tx.delete(importDrafts).where(lt(importDrafts.createdAt, createdBefore));
}
