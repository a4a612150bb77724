import { and, desc, eq, getTableColumns, inArray, like, or } from 'drizzle-orm';
import type { ReportState } from '../../domain/report';
import { read, schema, type Db } from '../db';

const { reports, units } = schema;

export type ReportRow = typeof reports.$inferSelect;
export type NewReport = typeof reports.$inferInsert;

export async function insert(tx: Db, row: NewReport) {
	await tx.insert(reports).values(row);
}

/** With the unit that it is of. */
export async function find(id: string, db: Db = read) {
	const [row] = await db
		.select({ report: reports, unit: units })
		.from(reports)
		.innerJoin(units, eq(units.id, reports.unitId))
		.where(eq(reports.id, id))
		.limit(1);
	return row;
}

const { figures: _figures, sections: _sections, letterhead: _letterhead, ...listed } = getTableColumns(reports);
const inList = { ...listed, unitName: units.name, unitPath: units.path };
const newestFirst = [desc(reports.endsOn), desc(reports.id)];

/** Reports of the units under these paths, the latest first; without their content. */
export async function listUnder(paths: string[], limit: number) {
	if (paths.length === 0) return [];
	return read
		.select(inList)
		.from(reports)
		.innerJoin(units, eq(units.id, reports.unitId))
		.where(or(...paths.map((path) => like(units.path, `${path}%`))))
		.orderBy(...newestFirst)
		.limit(limit);
}

/** The unit's reports of one beginning and kind, the latest first. */
export async function ofPeriod(unitId: string, { periodKind, startsOn }: Pick<ReportRow, 'periodKind' | 'startsOn'>) {
	return read
		.select(inList)
		.from(reports)
		.innerJoin(units, eq(units.id, reports.unitId))
		.where(and(eq(reports.unitId, unitId), eq(reports.periodKind, periodKind), eq(reports.startsOn, startsOn)))
		.orderBy(...newestFirst);
}

/** Whose letterhead a new one takes over. */
export async function latestOf(unitId: string): Promise<ReportRow | undefined> {
	const [row] = await read
		.select()
		.from(reports)
		.where(eq(reports.unitId, unitId))
		.orderBy(desc(reports.createdAt), desc(reports.id))
		.limit(1);
	return row;
}

/** What units sent to this one, the latest first; of one period, or of all. */
export async function receivedBy(unitId: string, period?: Pick<ReportRow, 'periodKind' | 'startsOn'>) {
	return read
		.select({ report: reports, unitName: units.name })
		.from(reports)
		.innerJoin(units, eq(units.id, reports.unitId))
		.where(
			and(
				eq(reports.sentToId, unitId),
				period && eq(reports.periodKind, period.periodKind),
				period && eq(reports.startsOn, period.startsOn)
			)
		)
		.orderBy(desc(reports.endsOn), desc(reports.sentAt), desc(reports.id));
}

/** False when it is not in that state and revision any more. */
export async function change(
	tx: Db,
	seen: { id: string; revision: number; states: readonly ReportState[] },
	set: Partial<NewReport>
): Promise<boolean> {
	const { id, revision, states } = seen;
	const changed = await tx
		.update(reports)
		.set({ ...set, revision: revision + 1 })
		.where(and(eq(reports.id, id), eq(reports.revision, revision), inArray(reports.state, [...states])))
		.returning({ id: reports.id });
	return changed.length > 0;
}

/** False when it is no draft of that revision any more. */
export async function removeDraft(tx: Db, id: string, revision: number): Promise<boolean> {
	const removed = await tx
		.delete(reports)
		.where(and(eq(reports.id, id), eq(reports.revision, revision), eq(reports.state, 'draft')))
		.returning({ id: reports.id });
	return removed.length > 0;
}
