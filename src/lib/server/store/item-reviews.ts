import { and, asc, eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { itemReviews, itemVersions, staff } = schema;

export async function add(tx: Db, row: typeof itemReviews.$inferInsert) {
	await tx.insert(itemReviews).values(row);
}

/** The item's way through review, oldest first, with the number of the version each act was about. */
export async function listOf(itemId: string) {
	return read
		.select({
			id: itemReviews.id,
			act: itemReviews.act,
			at: itemReviews.at,
			note: itemReviews.note,
			version: itemVersions.version,
			staffName: staff.name
		})
		.from(itemReviews)
		.innerJoin(itemVersions, eq(itemVersions.id, itemReviews.versionId))
		.leftJoin(staff, eq(staff.id, itemReviews.staffId))
		.where(eq(itemReviews.itemId, itemId))
		.orderBy(asc(itemReviews.at), asc(itemReviews.id));
}

/** Whether anybody was ever asked to look at the item: from then on what they saw is kept. */
export async function everSubmitted(tx: Db, itemId: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: itemReviews.id })
		.from(itemReviews)
		.where(and(eq(itemReviews.itemId, itemId), eq(itemReviews.act, 'submit')))
		.limit(1);
	return row !== undefined;
}
