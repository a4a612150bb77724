import { and, asc, count, desc, eq, isNotNull, isNull, like, max, ne, or, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { itemComments, items, itemVersions, staff, units } = schema;

export type ItemCommentRow = typeof itemComments.$inferSelect;

export async function add(tx: Db, row: typeof itemComments.$inferInsert) {
	await tx.insert(itemComments).values(row);
}

export async function find(id: string, db: Db = read): Promise<ItemCommentRow | undefined> {
	const [row] = await db.select().from(itemComments).where(eq(itemComments.id, id)).limit(1);
	return row;
}

export async function countOf(tx: Db, itemId: string): Promise<number> {
	const [row] = await tx.select({ n: count() }).from(itemComments).where(eq(itemComments.itemId, itemId));
	return row?.n ?? 0;
}

/** What was said of an item, first things first, each with the version that it was said of. */
export async function listOf(itemId: string) {
	return read
		.select({
			id: itemComments.id,
			text: itemComments.text,
			at: itemComments.at,
			staffId: itemComments.staffId,
			staffName: staff.name,
			version: itemVersions.version,
			settledAt: itemComments.settledAt,
			settledByName: settlerName()
		})
		.from(itemComments)
		.innerJoin(itemVersions, eq(itemVersions.id, itemComments.versionId))
		.innerJoin(staff, eq(staff.id, itemComments.staffId))
		.where(eq(itemComments.itemId, itemId))
		.orderBy(asc(itemComments.at), asc(itemComments.id));
}

const settlerName = () =>
	sql<string | null>`(select settler.name from ${staff} as settler where settler.id = ${itemComments.settledBy})`;

/** False, and nothing is changed, when it is settled already. */
export async function settle(tx: Db, id: string, settledBy: string, settledAt: number): Promise<boolean> {
	const changed = await tx
		.update(itemComments)
		.set({ settledAt, settledBy })
		.where(and(eq(itemComments.id, id), isNull(itemComments.settledAt)))
		.returning({ id: itemComments.id });
	return changed.length === 1;
}

/** False, and nothing is changed, when it is open already. */
export async function reopen(tx: Db, id: string): Promise<boolean> {
	const changed = await tx
		.update(itemComments)
		.set({ settledAt: null, settledBy: null })
		.where(and(eq(itemComments.id, id), isNotNull(itemComments.settledAt)))
		.returning({ id: itemComments.id });
	return changed.length === 1;
}

/** Items with something unsettled that somebody else said, where this person wrote a version or said something; the newest first. */
export async function waitingFor(staffId: string, paths: readonly string[]) {
	if (paths.length === 0) return [];
	const wrote = sql`exists (
		select 1 from ${itemVersions} as written where written.item_id = ${items.id} and written.author_id = ${staffId}
	)`;
	const spoke = sql`exists (
		select 1 from ${itemComments} as said where said.item_id = ${items.id} and said.staff_id = ${staffId}
	)`;
	const rows = await read
		.select({ itemId: itemComments.itemId, n: count(), at: max(itemComments.at) })
		.from(itemComments)
		.innerJoin(items, eq(items.id, itemComments.itemId))
		.innerJoin(units, eq(units.id, items.unitId))
		.where(
			and(
				isNull(itemComments.settledAt),
				ne(itemComments.staffId, staffId),
				or(...paths.map((path) => like(units.path, `${path}%`))),
				or(wrote, spoke)
			)
		)
		.groupBy(itemComments.itemId)
		.orderBy(desc(max(itemComments.at)), desc(itemComments.itemId));
	return rows.map(({ itemId, n }) => ({ itemId, n }));
}
