import { and, asc, desc, eq, getTableColumns, inArray, like, lt, or, sql } from 'drizzle-orm';
import type { ImportStatus } from '../../domain/item-import';
import { read, schema, type Db } from '../db';

const { itemImports, itemImportQuestions, staff, units } = schema;

export type ItemImportRow = typeof itemImports.$inferSelect;

/** Not yet part of a bank. */
export const OPEN: ImportStatus[] = ['mapping', 'reading', 'found'];

// A sheet's rows may be megabytes: they are read on their own.
const { sheet: _, ...columns } = getTableColumns(itemImports);
const head = {
	...columns,
	unitPath: units.path,
	unitName: units.name,
	staffName: staff.name,
	/** Whether the rows of a sheet are kept, so that its columns may be told. */
	hasSheet: sql<number>`case when ${itemImports.sheet} is null then 0 else 1 end`
};
export type ItemImportHead = Omit<ItemImportRow, 'sheet'> & {
	unitPath: string;
	unitName: string;
	staffName: string;
	hasSheet: number;
};

const heads = (db: Db) =>
	db
		.select(head)
		.from(itemImports)
		.innerJoin(units, eq(units.id, itemImports.unitId))
		.innerJoin(staff, eq(staff.id, itemImports.staffId));

export async function find(id: string, db: Db = read): Promise<ItemImportHead | undefined> {
	const [row] = await heads(db).where(eq(itemImports.id, id)).limit(1);
	return row;
}

/** A part of the kept sheet as JSON text. */
export async function sheetPart(id: string, part: 'sheets' | 'preview'): Promise<string | null> {
	const text = sql<string | null>`${itemImports.sheet} ->> ${sql.raw(`'${part}'`)}`;
	const [row] = await read.select({ text }).from(itemImports).where(eq(itemImports.id, id)).limit(1);
	return row?.text ?? null;
}

export interface ImportPlace {
	createdAt: number;
	id: string;
}

/** This person's open imports and all that became part of a bank under these paths, newest first. */
export async function list(staffId: string, paths: string[], limit: number, after?: ImportPlace) {
	const mine = and(eq(itemImports.staffId, staffId), inArray(itemImports.status, OPEN));
	const batches = and(
		inArray(itemImports.status, ['confirmed', 'undone']),
		or(...paths.map((path) => like(units.path, `${path}%`)))
	);
	const place =
		after &&
		or(
			lt(itemImports.createdAt, after.createdAt),
			and(eq(itemImports.createdAt, after.createdAt), lt(itemImports.id, after.id))
		);
	return heads(read)
		.where(and(paths.length > 0 ? or(mine, batches) : mine, place))
		.orderBy(desc(itemImports.createdAt), desc(itemImports.id))
		.limit(limit);
}

/** How many questions each of these has, and how many of them are wrong and not skipped. */
export async function questionCounts(ids: string[]) {
	const wrong = sql`${itemImportQuestions.errors} > 0 and not ${itemImportQuestions.isSkipped}`;
	const rows = await read
		.select({
			id: itemImportQuestions.importId,
			questions: sql<number>`count(*)`.mapWith(Number),
			errors: sql<number>`sum(case when ${wrong} then 1 else 0 end)`.mapWith(Number)
		})
		.from(itemImportQuestions)
		.where(inArray(itemImportQuestions.importId, ids))
		.groupBy(itemImportQuestions.importId);
	return new Map(rows.map((row) => [row.id, row]));
}

export async function insert(tx: Db, row: typeof itemImports.$inferInsert) {
	await tx.insert(itemImports).values(row);
}

/** False, and nothing is changed, when it is in none of these states or, where one is given, no longer at this revision. */
export async function update(
	tx: Db,
	expected: { id: string; status: ImportStatus[]; revision?: number },
	change: Partial<typeof itemImports.$inferInsert> = {}
): Promise<boolean> {
	const { id, status, revision } = expected;
	const changed = await tx
		.update(itemImports)
		.set({ ...change, revision: sql`${itemImports.revision} + 1` })
		.where(
			and(
				eq(itemImports.id, id),
				inArray(itemImports.status, status),
				revision === undefined ? undefined : eq(itemImports.revision, revision)
			)
		)
		.returning({ id: itemImports.id });
	return changed.length === 1;
}

/** With its questions. */
export async function remove(tx: Db, id: string) {
	await tx.delete(itemImports).where(eq(itemImports.id, id));
}

/** Open ones from before an instant, and those whose reading broke off before another one; the oldest first. */
export async function abandoned(createdBefore: number, readBefore: number, limit: number): Promise<string[]> {
	const rows = await read
		.select({ id: itemImports.id })
		.from(itemImports)
		.where(
			or(
				and(inArray(itemImports.status, OPEN), lt(itemImports.createdAt, createdBefore)),
				and(eq(itemImports.status, 'reading'), lt(itemImports.createdAt, readBefore))
			)
		)
		.orderBy(asc(itemImports.createdAt), asc(itemImports.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}
