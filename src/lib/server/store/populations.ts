import { and, asc, desc, eq, gte, like, or, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';
import * as revisions from './revisions';

const { populations, units, staff } = schema;

export type PopulationRow = typeof populations.$inferSelect;

/** Every headcount ever entered, the oldest first. */
export async function history(db: Db = read): Promise<PopulationRow[]> {
	return db.select().from(populations).orderBy(asc(populations.asOf));
}

/** Every headcount ever entered for the units of these subtrees. */
export async function historyUnder(paths: string[], db: Db = read): Promise<PopulationRow[]> {
	if (paths.length === 0) return [];
	const rows = await db
		.select({ population: populations })
		.from(populations)
		.innerJoin(units, eq(units.id, populations.unitId))
		.where(or(...paths.map((path) => like(units.path, `${path}%`))))
		.orderBy(asc(populations.asOf));
	return rows.map(({ population }) => population);
}

export async function allOf(tx: Db, unitId: string): Promise<PopulationRow[]> {
	return tx.select().from(populations).where(eq(populations.unitId, unitId));
}

/** One unit's headcounts with who entered them, newest first. */
export async function historyOf(unitId: string) {
	return read
		.select({ population: populations, enteredByName: staff.name })
		.from(populations)
		.leftJoin(staff, eq(staff.id, populations.enteredBy))
		.where(eq(populations.unitId, unitId))
		.orderBy(desc(populations.asOf), asc(populations.audienceGroup));
}

export async function findOn(
	tx: Db,
	{ unitId, audienceGroup, asOf }: Pick<PopulationRow, 'unitId' | 'audienceGroup' | 'asOf'>
): Promise<PopulationRow | undefined> {
	const [row] = await tx
		.select()
		.from(populations)
		.where(
			and(eq(populations.unitId, unitId), eq(populations.audienceGroup, audienceGroup), eq(populations.asOf, asOf))
		)
		.limit(1);
	return row;
}

/** The days from one on for which rosters gave a headcount. */
export async function rosterDays(
	tx: Db,
	{ unitId, audienceGroup, from }: Pick<PopulationRow, 'unitId' | 'audienceGroup'> & { from: string }
): Promise<string[]> {
	const rows = await tx
		.select({ asOf: populations.asOf })
		.from(populations)
		.where(
			and(
				eq(populations.unitId, unitId),
				eq(populations.audienceGroup, audienceGroup),
				eq(populations.basis, 'roster'),
				gte(populations.asOf, from)
			)
		);
	return rows.map(({ asOf }) => asOf);
}

/** A second figure for the same unit, group and date corrects the first. */
export async function put(tx: Db, row: typeof populations.$inferInsert) {
	const { headcount, source, enteredBy, enteredAt } = row;
	await tx
		.insert(populations)
		.values(row)
		.onConflictDoUpdate({
			target: [populations.unitId, populations.audienceGroup, populations.asOf, populations.basis],
			set: { headcount, source, enteredBy, enteredAt }
		});
	await revisions.bump(tx, revisions.TREE);
}

/** Like `put`, for many. */
export async function putAll(tx: Db, rows: (typeof populations.$inferInsert)[]) {
	for (const chunk of inChunks(rows)) {
		await tx
			.insert(populations)
			.values(chunk)
			.onConflictDoUpdate({
				target: [populations.unitId, populations.audienceGroup, populations.asOf, populations.basis],
				set: {
					headcount: sql`excluded.headcount`,
					source: sql`excluded.source`,
					enteredBy: sql`excluded.entered_by`,
					enteredAt: sql`excluded.entered_at`
				}
			});
	}
	await revisions.bump(tx, revisions.TREE);
}
