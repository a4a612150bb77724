import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { targets } = schema;

export type TargetRow = typeof targets.$inferSelect;

/** A plan's targets in the plan's own order. */
export async function listOfPlan(planId: string, db: Db = read): Promise<TargetRow[]> {
	return db.select().from(targets).where(eq(targets.planId, planId)).orderBy(asc(targets.position));
}

export async function find(id: string, db: Db = read): Promise<TargetRow | undefined> {
	const [row] = await db.select().from(targets).where(eq(targets.id, id)).limit(1);
	return row;
}

/** Moves a plan's targets out of the way of the positions that `put` gives them, which are unique and start at 0. */
export async function clearPositions(tx: Db, planId: string) {
	await tx
		.update(targets)
		.set({ position: sql`-1 - ${targets.position}` })
		.where(and(eq(targets.planId, planId), gte(targets.position, 0)));
}

export async function put(tx: Db, row: typeof targets.$inferInsert) {
	const { id: _, ...set } = row;
	await tx.insert(targets).values(row).onConflictDoUpdate({ target: targets.id, set });
}
