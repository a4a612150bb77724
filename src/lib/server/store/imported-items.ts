import { and, asc, eq, gt, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import { holds, insertMany, read, schema, type Db } from '../db';
import { inChunks } from './chunks';
import { usableBy } from './round-pool';

const { auditLog, itemAnalyses, itemComments, itemReviews, items, itemVersions, keyCorrections } = schema;
const { practiceAnswers, practiceCards, roundPool, units } = schema;

export interface NewItem {
	item: typeof items.$inferSelect;
	version: typeof itemVersions.$inferSelect;
	/** Where its reviewers are asked at once. */
	review: typeof itemReviews.$inferSelect | null;
}

/** Putting together the text of an INSERT keeps the server from everything else: not longer than for these rows. */
const INSERTED_AT_ONCE = 100;

export async function insert(tx: Db, made: NewItem[]) {
	for (let from = 0; from < made.length; from += INSERTED_AT_ONCE) {
		const some = made.slice(from, from + INSERTED_AT_ONCE);
		await insertMany(
			tx,
			items,
			some.map(({ item }) => item)
		);
		await insertMany(
			tx,
			itemVersions,
			some.map(({ version }) => version)
		);
		await insertMany(
			tx,
			itemReviews,
			some.flatMap(({ review }) => review ?? [])
		);
	}
}

const compared = {
	id: items.id,
	stem: itemVersions.stem,
	options: itemVersions.options,
	key: itemVersions.key
};
const isUsable = (unitPath: string) => and(ne(items.status, 'retired'), usableBy(unitPath));

/** The newest text of up to `limit` items that a unit may use, after an id; what is retired is left out. */
export async function bankStretch(unitPath: string, afterId: string, limit: number) {
	return read
		.select(compared)
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.innerJoin(units, eq(units.id, items.unitId))
		.where(and(isUsable(unitPath), gt(items.id, afterId)))
		.orderBy(asc(items.id))
		.limit(limit);
}

/** Of those items, what is named by its id or holds these folded words. */
export async function bankLike(unitPath: string, ids: string[], words: string, limit: number) {
	return read
		.select(compared)
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.innerJoin(units, eq(units.id, items.unitId))
		.where(
			and(
				isUsable(unitPath),
				or(ids.length > 0 ? inArray(items.id, ids) : undefined, holds(items.searchFolded, ` ${words}`))
			)
		)
		.orderBy(asc(items.id))
		.limit(limit);
}

/** How items begin now. */
export async function stems(ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await read
		.select({ id: items.id, stem: itemVersions.stem })
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.where(inArray(items.id, ids));
	return new Map(rows.map(({ id, stem }) => [id, stem]));
}

/**
 * The items of an import that nobody has worked with: their text is the one of the file, nobody said or decided anything about them, and no
 * round, practice or analysis knows them. To have been submitted for review is no work yet.
 */
export async function untouched(tx: Db, importId: string): Promise<string[]> {
	const isSubmitted = and(
		eq(itemReviews.itemId, items.id),
		eq(itemReviews.act, 'submit'),
		eq(itemReviews.at, items.updatedAt)
	);
	const rows = await tx
		.select({ id: items.id })
		.from(items)
		.where(
			and(
				eq(items.importId, importId),
				inArray(items.status, ['draft', 'in_review']),
				or(eq(items.updatedAt, items.createdAt), sql`exists (select 1 from ${itemReviews} where ${isSubmitted})`),
				sql`not exists (select 1 from ${itemVersions} where ${and(eq(itemVersions.itemId, items.id), gt(itemVersions.version, 1))})`,
				sql`not exists (select 1 from ${itemReviews} where ${and(eq(itemReviews.itemId, items.id), ne(itemReviews.act, 'submit'))})`,
				sql`not exists (select 1 from ${itemComments} where ${eq(itemComments.itemId, items.id)})`,
				sql`not exists (select 1 from ${auditLog} where ${and(
					eq(auditLog.objectKind, 'item'),
					eq(auditLog.objectId, items.id),
					notInArray(auditLog.act, ['item.submit'])
				)})`,
				...usedBy(importId)
			)
		)
		.orderBy(asc(items.id));
	return rows.map(({ id }) => id);
}

/** One look at each table, whatever the number of items: not all of them have an index by item. */
function usedBy(importId: string) {
	const own = sql`(select ${items.id} from ${items} where ${items.importId} = ${importId})`;
	const versions = sql`(select ${itemVersions.id} from ${itemVersions} where ${itemVersions.itemId} in ${own})`;
	return [
		sql`${items.id} not in (select ${roundPool.itemId} from ${roundPool} where ${roundPool.itemId} in ${own})`,
		sql`${items.id} not in (select ${practiceCards.itemId} from ${practiceCards} where ${practiceCards.itemId} in ${own})`,
		sql`${items.id} not in (select ${practiceAnswers.itemId} from ${practiceAnswers} where ${practiceAnswers.itemId} in ${own})`,
		sql`${items.id} not in (select ${itemAnalyses.itemId} from ${itemAnalyses} where ${itemAnalyses.itemId} in ${own})`,
		sql`${items.currentVersionId} not in (
			select ${keyCorrections.versionId} from ${keyCorrections} where ${keyCorrections.versionId} in ${versions}
		)`
	];
}

/** With their versions and their way through review. */
export async function remove(tx: Db, ids: string[]) {
	for (const some of inChunks(ids)) {
		await tx.delete(itemReviews).where(inArray(itemReviews.itemId, some));
		await tx.delete(itemVersions).where(inArray(itemVersions.itemId, some));
		await tx.delete(items).where(inArray(items.id, some));
	}
}

export async function countOf(tx: Db, importId: string): Promise<number> {
	const [row] = await tx
		.select({ n: sql<number>`count(*)`.mapWith(Number) })
		.from(items)
		.where(eq(items.importId, importId));
	return row?.n ?? 0;
}
