import { asc, eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { plans } = schema;

export type PlanRow = typeof plans.$inferSelect;

export async function list(db: Db = read): Promise<PlanRow[]> {
	return db.select().from(plans).orderBy(asc(plans.position));
}

export async function find(id: string, db: Db = read): Promise<PlanRow | undefined> {
	const [row] = await db.select().from(plans).where(eq(plans.id, id)).limit(1);
	return row;
}

export async function put(tx: Db, row: typeof plans.$inferInsert) {
	const { id: _, ...set } = row;
	await tx.insert(plans).values(row).onConflictDoUpdate({ target: plans.id, set });
}
