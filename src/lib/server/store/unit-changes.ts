import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { FormerName } from '../../domain/unit-name';
import { read, schema, type Db } from '../db';

const { unitChanges, unitChangeParts, unitNames, units, staff } = schema;

export type UnitChangeRow = typeof unitChanges.$inferSelect;

export async function insert(
	tx: Db,
	change: UnitChangeRow,
	{ before, after }: { before: readonly string[]; after: readonly string[] }
) {
	await tx.insert(unitChanges).values(change);
	const part = (side: 'before' | 'after') => (unitId: string) => ({ changeId: change.id, unitId, side });
	await tx.insert(unitChangeParts).values([...before.map(part('before')), ...after.map(part('after'))]);
}

/** What a unit took part in, the newest first, with who entered it. */
export async function listOf(unitId: string, db: Db = read) {
	const mine = db
		.select({ id: unitChangeParts.changeId })
		.from(unitChangeParts)
		.where(eq(unitChangeParts.unitId, unitId));
	return db
		.select({ change: unitChanges, enteredByName: staff.name })
		.from(unitChanges)
		.leftJoin(staff, eq(staff.id, unitChanges.by))
		.where(inArray(unitChanges.id, mine))
		.orderBy(desc(unitChanges.effectiveOn), desc(unitChanges.id));
}

/** The units on both sides of these changes. */
export async function partsOf(changeIds: string[], db: Db = read) {
	if (changeIds.length === 0) return [];
	return db
		.select({ changeId: unitChangeParts.changeId, side: unitChangeParts.side, id: units.id, name: units.name })
		.from(unitChangeParts)
		.innerJoin(units, eq(units.id, unitChangeParts.unitId))
		.where(inArray(unitChangeParts.changeId, changeIds))
		.orderBy(asc(units.name), asc(units.id));
}

/** The units that a split made of each of these. */
export async function partsOfSplits(unitIds: string[], db: Db = read): Promise<string[]> {
	if (unitIds.length === 0) return [];
	const splits = db
		.select({ id: unitChangeParts.changeId })
		.from(unitChangeParts)
		.innerJoin(unitChanges, and(eq(unitChanges.id, unitChangeParts.changeId), eq(unitChanges.kind, 'split')))
		.where(and(inArray(unitChangeParts.unitId, unitIds), eq(unitChangeParts.side, 'before')));
	const rows = await db
		.select({ unitId: unitChangeParts.unitId })
		.from(unitChangeParts)
		.where(and(inArray(unitChangeParts.changeId, splits), eq(unitChangeParts.side, 'after')));
	return rows.map(({ unitId }) => unitId);
}

/** The names a unit had, the oldest first. */
export async function namesOf(unitId: string, db: Db = read): Promise<FormerName[]> {
	return db.select().from(unitNames).where(eq(unitNames.unitId, unitId)).orderBy(asc(unitNames.lastDay));
}

export async function allNames(db: Db = read): Promise<FormerName[]> {
	return db.select().from(unitNames);
}

export async function addName(tx: Db, name: FormerName) {
	await tx.insert(unitNames).values(name);
}
