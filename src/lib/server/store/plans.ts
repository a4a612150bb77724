import { and, asc, desc, eq, inArray, isNotNull, isNull, like, max, or } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { plans, units } = schema;

export type PlanRow = typeof plans.$inferSelect;

/** The shipped plans, in the order of the release. */
export async function list(db: Db = read): Promise<PlanRow[]> {
	return db.select().from(plans).where(isNull(plans.unitId)).orderBy(asc(plans.position));
}

/** The plans of these units themselves that are in use, the newest first. */
export async function listOfUnits(unitIds: readonly string[], db: Db = read): Promise<PlanRow[]> {
	if (unitIds.length === 0) return [];
	return db
		.select()
		.from(plans)
		.where(and(inArray(plans.unitId, [...unitIds]), isNull(plans.archivedAt)))
		.orderBy(desc(plans.position));
}

/** The own plans of units under these paths, archived ones too, with the unit's name; the newest first. */
export async function listUnder(paths: readonly string[]): Promise<(PlanRow & { unitName: string })[]> {
	if (paths.length === 0) return [];
	const rows = await read
		.select({ plan: plans, unitName: units.name })
		.from(plans)
		.innerJoin(units, eq(units.id, plans.unitId))
		.where(and(isNotNull(plans.unitId), or(...paths.map((path) => like(units.path, `${path}%`)))))
		.orderBy(desc(plans.position))
		.limit(500);
	return rows.map(({ plan, unitName }) => ({ ...plan, unitName }));
}

export async function find(id: string, db: Db = read): Promise<PlanRow | undefined> {
	const [row] = await db.select().from(plans).where(eq(plans.id, id)).limit(1);
	return row;
}

export async function put(tx: Db, row: typeof plans.$inferInsert) {
	const { id: _, ...set } = row;
	await tx.insert(plans).values(row).onConflictDoUpdate({ target: plans.id, set });
}

/** After all the others. */
export async function insert(tx: Db, row: Omit<typeof plans.$inferInsert, 'position'>) {
	const [last] = await tx.select({ position: max(plans.position) }).from(plans);
	await tx.insert(plans).values({ ...row, position: (last?.position ?? 0) + 1 });
}

/** Gives the plan its next revision. False, and nothing is changed, when it was changed since that revision. */
export async function update(
	tx: Db,
	{ id, revision }: Pick<PlanRow, 'id' | 'revision'>,
	change: Partial<typeof plans.$inferInsert> = {}
): Promise<boolean> {
	const changed = await tx
		.update(plans)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(plans.id, id), eq(plans.revision, revision)))
		.returning({ id: plans.id });
	return changed.length === 1;
}
