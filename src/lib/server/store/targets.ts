import { and, asc, eq, gte, lt, min, max, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { outreachActivities, plans, targetDenominators, targetEvidence, targets } = schema;

export type TargetRow = typeof targets.$inferSelect;

/** A plan's targets in the plan's own order. */
export async function listOfPlan(planId: string, db: Db = read): Promise<TargetRow[]> {
	return db.select().from(targets).where(inUse(planId)).orderBy(asc(targets.position));
}

/** A retired target stands before the first place: it is no longer listed, but what was recorded towards it stays. */
const inUse = (planId: string) => and(eq(targets.planId, planId), gte(targets.position, 0));

export const isRetired = ({ position }: Pick<TargetRow, 'position'>) => position < 0;

/** The last retired first. */
export async function listRetired(planId: string, db: Db = read): Promise<TargetRow[]> {
	const retired = and(eq(targets.planId, planId), lt(targets.position, 0));
	return db.select().from(targets).where(retired).orderBy(asc(targets.position));
}

export async function find(id: string, db: Db = read): Promise<TargetRow | undefined> {
	const [row] = await db.select().from(targets).where(eq(targets.id, id)).limit(1);
	return row;
}

/** The same with whose plan it is in; `unitId` null = a shipped plan. */
export async function findWithPlan(id: string, db: Db = read) {
	const [row] = await db
		.select({ target: targets, unitId: plans.unitId, planTitle: plans.title })
		.from(targets)
		.innerJoin(plans, eq(plans.id, targets.planId))
		.where(eq(targets.id, id))
		.limit(1);
	return row;
}

const beforeAll = async (tx: Db, planId: string) => {
	const [found] = await tx
		.select({ first: min(targets.position) })
		.from(targets)
		.where(eq(targets.planId, planId));
	return Math.min(0, found?.first ?? 0) - 1;
};

/**
 * Moves a plan's targets out of the way of the positions that `put` and `setOrder` give them, which are unique and start at 0.
 * What gets none is retired by that.
 */
export async function clearPositions(tx: Db, planId: string) {
	const free = await beforeAll(tx, planId);
	await tx
		.update(targets)
		.set({ position: sql`${free} - ${targets.position}` })
		.where(inUse(planId));
}

export async function put(tx: Db, row: typeof targets.$inferInsert) {
	const { id: _, ...set } = row;
	await tx.insert(targets).values(row).onConflictDoUpdate({ target: targets.id, set });
}

export async function setOrder(tx: Db, planId: string, ids: readonly string[]) {
	await clearPositions(tx, planId);
	for (const [position, id] of ids.entries()) {
		await tx
			.update(targets)
			.set({ position })
			.where(and(eq(targets.id, id), eq(targets.planId, planId)));
	}
}

const afterAll = async (tx: Db, planId: string) => {
	const [found] = await tx
		.select({ last: max(targets.position) })
		.from(targets)
		.where(inUse(planId));
	return (found?.last ?? -1) + 1;
};

export async function append(tx: Db, row: Omit<typeof targets.$inferInsert, 'position'>) {
	await tx.insert(targets).values({ ...row, position: await afterAll(tx, row.planId) });
}

export async function update(tx: Db, id: string, change: Partial<typeof targets.$inferInsert>) {
	await tx.update(targets).set(change).where(eq(targets.id, id));
}

export async function retire(tx: Db, { id, planId }: Pick<TargetRow, 'id' | 'planId'>) {
	await update(tx, id, { position: await beforeAll(tx, planId) });
}

export async function restore(tx: Db, { id, planId }: Pick<TargetRow, 'id' | 'planId'>) {
	await update(tx, id, { position: await afterAll(tx, planId) });
}

export async function remove(tx: Db, id: string) {
	await tx.delete(targets).where(eq(targets.id, id));
}

/** Whether anything was recorded towards it: evidence (also struck), an activity, a headcount of its own. */
export async function isUsed(id: string, db: Db = read): Promise<boolean> {
	const found = await Promise.all([
		db.select({ id: targetEvidence.id }).from(targetEvidence).where(eq(targetEvidence.targetId, id)).limit(1),
		db
			.select({ id: outreachActivities.id })
			.from(outreachActivities)
			.where(eq(outreachActivities.targetId, id))
			.limit(1),
		db
			.select({ id: targetDenominators.targetId })
			.from(targetDenominators)
			.where(eq(targetDenominators.targetId, id))
			.limit(1)
	]);
	return found.some((rows) => rows.length > 0);
}
