import { and, desc, eq, isNull, like, lte, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { staff, targetEvidence, targets, units } = schema;

export type EvidenceRow = typeof targetEvidence.$inferSelect;

/** What counts towards the targets of a plan in a subtree on a local date: not struck, happened by then; newest first. */
export async function standingOfPlan(planId: string, unitPath: string, asOf: string): Promise<EvidenceRow[]> {
	const rows = await read
		.select({ evidence: targetEvidence })
		.from(targetEvidence)
		.innerJoin(targets, eq(targets.id, targetEvidence.targetId))
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.where(
			and(
				eq(targets.planId, planId),
				like(units.path, `${unitPath}%`),
				lte(targetEvidence.occurredOn, asOf),
				isNull(targetEvidence.struckAt)
			)
		)
		.orderBy(desc(targetEvidence.occurredOn), desc(targetEvidence.recordedAt));
	return rows.map(({ evidence }) => evidence);
}

/** A second name beside that of who recorded it, so the table is named apart from the one that is joined. */
const struckByName = sql<
	string | null
>`(select striker.name from ${staff} as striker where striker.id = ${targetEvidence.struckBy})`;

/** Every record of a target in a subtree, struck ones too, with the names of who wrote and struck it; newest first. */
export async function logOfTarget(targetId: string, unitPath: string) {
	return read
		.select({
			record: targetEvidence,
			unitName: units.name,
			unitPath: units.path,
			recordedByName: staff.name,
			struckByName
		})
		.from(targetEvidence)
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.innerJoin(staff, eq(staff.id, targetEvidence.recordedBy))
		.where(and(eq(targetEvidence.targetId, targetId), like(units.path, `${unitPath}%`)))
		.orderBy(desc(targetEvidence.occurredOn), desc(targetEvidence.recordedAt));
}

export async function findWithUnit(id: string, db: Db = read) {
	const [row] = await db
		.select({ record: targetEvidence, unitPath: units.path })
		.from(targetEvidence)
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.where(eq(targetEvidence.id, id))
		.limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof targetEvidence.$inferInsert) {
	await tx.insert(targetEvidence).values(row);
}

/** False when it was struck before. */
export async function strike(
	tx: Db,
	id: string,
	struck: { struckBy: string; struckAt: number; struckReason: string }
): Promise<boolean> {
	const changed = await tx
		.update(targetEvidence)
		.set(struck)
		.where(and(eq(targetEvidence.id, id), isNull(targetEvidence.struckAt)))
		.returning({ id: targetEvidence.id });
	return changed.length > 0;
}
