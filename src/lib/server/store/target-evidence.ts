import { and, count, desc, eq, isNotNull, isNull, like, lte, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { staff, targetEvidence, targets, units } = schema;

export type EvidenceRow = typeof targetEvidence.$inferSelect;

const standing = (planId: string, unitPath: string, asOf: string) =>
	and(
		eq(targets.planId, planId),
		like(units.path, `${unitPath}%`),
		lte(targetEvidence.occurredOn, asOf),
		isNull(targetEvidence.struckAt)
	);

/** What counts towards the targets of a plan in a subtree on a local date: signed, not struck, happened by then; newest first. */
export async function standingOfPlan(planId: string, unitPath: string, asOf: string): Promise<EvidenceRow[]> {
	const rows = await read
		.select({ evidence: targetEvidence })
		.from(targetEvidence)
		.innerJoin(targets, eq(targets.id, targetEvidence.targetId))
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.where(and(standing(planId, unitPath, asOf), isNotNull(targetEvidence.signedAt)))
		.orderBy(desc(targetEvidence.occurredOn), desc(targetEvidence.recordedAt));
	return rows.map(({ evidence }) => evidence);
}

/** How many records of each target wait for a signature, and do not count before. */
export async function waitingOfPlan(planId: string, unitPath: string, asOf: string): Promise<Map<string, number>> {
	const rows = await read
		.select({ targetId: targetEvidence.targetId, n: count() })
		.from(targetEvidence)
		.innerJoin(targets, eq(targets.id, targetEvidence.targetId))
		.innerJoin(units, eq(units.id, targetEvidence.unitId))
		.where(and(standing(planId, unitPath, asOf), isNull(targetEvidence.signedAt)))
		.groupBy(targetEvidence.targetId);
	return new Map(rows.map(({ targetId, n }) => [targetId, n]));
}

/** Some record of a target, be it struck; undefined = there is none. */
export async function anyOf(targetId: string, db: Db = read): Promise<EvidenceRow | undefined> {
	const [row] = await db.select().from(targetEvidence).where(eq(targetEvidence.targetId, targetId)).limit(1);
	return row;
}

/** A second name beside that of who recorded it, so the table is named apart from the one that is joined. */
const struckByName = sql<
	string | null
>`(select striker.name from ${staff} as striker where striker.id = ${targetEvidence.struckBy})`;

const signedByName = sql<
	string | null
>`(select signer.name from ${staff} as signer where signer.id = ${targetEvidence.signedBy})`;

/** Every record of a target in a subtree, struck ones too, with the names of who wrote, signed and struck it; newest first. */
export async function logOfTarget(targetId: string, unitPath: string) {
	return read
		.select({
			record: targetEvidence,
			unitName: units.name,
			unitPath: units.path,
			recordedByName: staff.name,
			signedByName,
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

/** False when it was signed or struck before. */
export async function sign(tx: Db, id: string, signed: { signedBy: string; signedAt: number }): Promise<boolean> {
	const open = and(eq(targetEvidence.id, id), isNull(targetEvidence.signedAt), isNull(targetEvidence.struckAt));
	const changed = await tx.update(targetEvidence).set(signed).where(open).returning({ id: targetEvidence.id });
	return changed.length > 0;
}
