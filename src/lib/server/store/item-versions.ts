import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { items, itemVersions, staff } = schema;

export type ItemVersionRow = typeof itemVersions.$inferSelect;

export async function find(id: string, db: Db = read): Promise<ItemVersionRow | undefined> {
	const [row] = await db.select().from(itemVersions).where(eq(itemVersions.id, id)).limit(1);
	return row;
}

/** Newest first, with who wrote each. */
export async function listOf(itemId: string) {
	return read
		.select({ version: itemVersions, authorName: staff.name })
		.from(itemVersions)
		.leftJoin(staff, eq(staff.id, itemVersions.authorId))
		.where(eq(itemVersions.itemId, itemId))
		.orderBy(desc(itemVersions.version));
}

/** What the newest versions of the items ask, in no order. */
export async function newestOf(itemIds: readonly string[]) {
	if (itemIds.length === 0) return [];
	const { itemId, version, kind, stem, options, key } = itemVersions;
	return read
		.select({ id: itemId, version, kind, stem, options, key })
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.where(inArray(items.id, [...itemIds]))
		.orderBy(asc(items.id));
}

/** Who wrote the versions after the approved one (all versions where none is): none of them may approve. */
export async function authorsSince(tx: Db, itemId: string, approvedVersionId: string | null): Promise<string[]> {
	const approved = approvedVersionId === null ? undefined : await find(approvedVersionId, tx);
	const rows = await tx
		.select({ authorId: itemVersions.authorId })
		.from(itemVersions)
		.where(and(eq(itemVersions.itemId, itemId), gt(itemVersions.version, approved?.version ?? 0)));
	return rows.flatMap(({ authorId }) => authorId ?? []);
}

export async function insert(tx: Db, row: typeof itemVersions.$inferInsert) {
	await tx.insert(itemVersions).values(row);
}

/** Only for a draft that nobody but its author has worked with; any other edit is a new version. */
export async function rewrite(tx: Db, id: string, content: Partial<typeof itemVersions.$inferInsert>) {
	await tx.update(itemVersions).set(content).where(eq(itemVersions.id, id));
}
