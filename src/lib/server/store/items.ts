import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { ItemAct } from '../../domain/item';
import { forUpdate, read, schema, type Db } from '../db';

const { items, itemComments, itemReviews, itemVersions, staff, units } = schema;

export type ItemRow = typeof items.$inferSelect;

/** With the name and path of its unit. */
export type FoundItem = NonNullable<Awaited<ReturnType<typeof find>>>;

export async function find(id: string, db: Db = read) {
	const [row] = await db
		.select({ ...getTableColumns(items), unitPath: units.path, unitName: units.name })
		.from(items)
		.innerJoin(units, eq(units.id, items.unitId))
		.where(eq(items.id, id))
		.limit(1);
	return row;
}

/** What a list shows of the newest version of each, in the order of `ids`. */
export async function rowsOf(ids: readonly string[]) {
	if (ids.length === 0) return [];
	const rows = await read
		.select({
			id: items.id,
			status: items.status,
			topic: items.topic,
			difficulty: items.difficulty,
			updatedAt: items.updatedAt,
			currentVersionId: items.currentVersionId,
			approvedVersionId: items.approvedVersionId,
			isDemo: items.isDemo,
			use: items.use,
			version: itemVersions.version,
			stem: itemVersions.stem,
			kind: itemVersions.kind,
			audiences: itemVersions.audiences,
			hasSource: sql<boolean>`case when ${itemVersions.source} = '' then 0 else 1 end`.mapWith(Boolean),
			authorName: staff.name,
			lastAct: lastAct(),
			openComments: openComments()
		})
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.leftJoin(staff, eq(staff.id, itemVersions.authorId))
		.where(inArray(items.id, [...ids]));
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest entry of the review log: a draft whose last act is 'return' waits for its author. */
function lastAct() {
	return sql<ItemAct | null>`(
		select review.act from ${itemReviews} as review where review.item_id = ${items.id} order by review.at desc limit 1
	)`;
}

/** What was said of it and is not settled. */
function openComments() {
	return sql<number>`(
		select count(*) from ${itemComments} as said where said.item_id = ${items.id} and said.settled_at is null
	)`.mapWith(Number);
}

/** Keeps others from changing them until the write ends; in one order, so that two such writes do not wait for each other. */
export async function lock(tx: Db, ids: readonly string[]) {
	const rows = tx
		.select({ id: items.id })
		.from(items)
		.where(inArray(items.id, [...ids]))
		.orderBy(asc(items.id));
	await forUpdate(rows);
}

export async function insert(tx: Db, row: typeof items.$inferInsert) {
	await tx.insert(items).values(row);
}

/** False, and nothing is changed, when the item was changed since `expected.updatedAt`. */
export async function update(
	tx: Db,
	expected: Pick<ItemRow, 'id' | 'updatedAt'>,
	change: Partial<typeof items.$inferInsert>
): Promise<boolean> {
	const changed = await tx
		.update(items)
		.set(change)
		.where(and(eq(items.id, expected.id), eq(items.updatedAt, expected.updatedAt)))
		.returning({ id: items.id });
	return changed.length === 1;
}
