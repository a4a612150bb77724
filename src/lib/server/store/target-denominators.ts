import { and, desc, eq, like, lte } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { staff, targetDenominators, targets, units } = schema;

export type TargetDenominatorRow = typeof targetDenominators.$inferSelect;

/** The own headcounts of a plan's targets in a subtree that were known on a local date; the newest first. */
export async function listOfPlan(planId: string, unitPath: string, asOf: string): Promise<TargetDenominatorRow[]> {
	const rows = await read
		.select({ row: targetDenominators })
		.from(targetDenominators)
		.innerJoin(targets, eq(targets.id, targetDenominators.targetId))
		.innerJoin(units, eq(units.id, targetDenominators.unitId))
		.where(and(eq(targets.planId, planId), like(units.path, `${unitPath}%`), lte(targetDenominators.asOf, asOf)))
		.orderBy(desc(targetDenominators.asOf));
	return rows.map(({ row }) => row);
}

/** Everything that was entered for a target in a subtree, with the names of unit and author; the newest first. */
export async function logOfTarget(targetId: string, unitPath: string) {
	return read
		.select({ row: targetDenominators, unitName: units.name, enteredByName: staff.name })
		.from(targetDenominators)
		.innerJoin(units, eq(units.id, targetDenominators.unitId))
		.leftJoin(staff, eq(staff.id, targetDenominators.enteredBy))
		.where(and(eq(targetDenominators.targetId, targetId), like(units.path, `${unitPath}%`)))
		.orderBy(desc(targetDenominators.asOf), desc(targetDenominators.enteredAt))
		.limit(200);
}

export async function find(
	{ targetId, unitId, asOf }: Pick<TargetDenominatorRow, 'targetId' | 'unitId' | 'asOf'>,
	db: Db = read
): Promise<TargetDenominatorRow | undefined> {
	const [row] = await db
		.select()
		.from(targetDenominators)
		.where(
			and(
				eq(targetDenominators.targetId, targetId),
				eq(targetDenominators.unitId, unitId),
				eq(targetDenominators.asOf, asOf)
			)
		)
		.limit(1);
	return row;
}

/** A second figure for the same unit and day takes the place of the first. */
export async function put(tx: Db, row: TargetDenominatorRow) {
	const { headcount, source, enteredBy, enteredAt } = row;
	await tx
		.insert(targetDenominators)
		.values(row)
		.onConflictDoUpdate({
			target: [targetDenominators.targetId, targetDenominators.unitId, targetDenominators.asOf],
			set: { headcount, source, enteredBy, enteredAt }
		});
}
