import { and, count, desc, eq, getTableColumns, like, lt, or, sql, type SQL } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { Difficulty, ItemAct, ItemStatus } from '../../domain/item';
import type { ItemUse } from '../../domain/item-use';
import { holds, read, schema, type Db } from '../db';

const { items, itemReviews, itemVersions, staff, units } = schema;

export type ItemRow = typeof items.$inferSelect;

export interface ItemFilter {
	/** Subtrees whose banks are looked through; none = nothing is found. */
	paths: string[];
	/** As `searchWordsOf` gives them; each is found. */
	words?: string[];
	topic?: string;
	difficulty?: Difficulty;
	status?: ItemStatus;
	/** Items that this group may get: those for everybody too. */
	audience?: AudienceGroup;
	authorId?: string;
	use?: ItemUse;
	/** Leaves out what this person wrote since the last approval. */
	reviewableBy?: string;
}

/** A place in the list, newest change first. */
export interface ItemPlace {
	updatedAt: number;
	id: string;
}

export async function find(id: string, db: Db = read) {
	const [row] = await db
		.select({ ...getTableColumns(items), unitPath: units.path, unitName: units.name })
		.from(items)
		.innerJoin(units, eq(units.id, items.unitId))
		.where(eq(items.id, id))
		.limit(1);
	return row;
}

/** Up to `limit` items after the place, with what a list shows of their newest version. */
export async function list(filter: ItemFilter, limit: number, after?: ItemPlace) {
	if (filter.paths.length === 0) return [];
	return read
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
			authorName: staff.name,
			lastAct: lastAct()
		})
		.from(items)
		.innerJoin(units, eq(units.id, items.unitId))
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.leftJoin(staff, eq(staff.id, itemVersions.authorId))
		.where(and(...conditions(filter), after && isAfter(after)))
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(limit);
}

export async function countMatching(filter: ItemFilter): Promise<number> {
	if (filter.paths.length === 0) return 0;
	const [row] = await read
		.select({ n: count() })
		.from(items)
		.innerJoin(units, eq(units.id, items.unitId))
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.where(and(...conditions(filter)));
	return row?.n ?? 0;
}

/** The newest entry of the review log: a draft whose last act is 'return' waits for its author. */
function lastAct() {
	return sql<ItemAct | null>`(
		select review.act from ${itemReviews} as review where review.item_id = ${items.id} order by review.at desc limit 1
	)`;
}

function conditions(filter: ItemFilter): (SQL | undefined)[] {
	const { paths, words, topic, difficulty, status, audience, authorId, use, reviewableBy } = filter;
	return [
		or(...paths.map((path) => like(units.path, `${path}%`))),
		...(words ?? []).map((word) => holds(items.searchFolded, word)),
		topic ? eq(items.topic, topic) : undefined,
		difficulty ? eq(items.difficulty, difficulty) : undefined,
		status ? eq(items.status, status) : undefined,
		use ? eq(items.use, use) : undefined,
		audience ? isFor(audience) : undefined,
		authorId ? or(eq(items.authorId, authorId), eq(itemVersions.authorId, authorId)) : undefined,
		reviewableBy ? notWrittenBy(reviewableBy) : undefined
	];
}

function isAfter({ updatedAt, id }: ItemPlace) {
	return or(lt(items.updatedAt, updatedAt), and(eq(items.updatedAt, updatedAt), lt(items.id, id)));
}

/** The groups are a JSON list of plain words, so a quoted word is found in its text on either engine. */
function isFor(audience: AudienceGroup) {
	const asText = sql`cast(${itemVersions.audiences} as text)`;
	return or(sql`${asText} = '[]'`, sql`${asText} like ${`%"${audience}"%`}`);
}

function notWrittenBy(staffId: string) {
	return sql`not exists (
		select 1 from ${itemVersions} as written
		where written.item_id = ${items.id} and written.author_id = ${staffId} and written.version > coalesce(
			(select approved.version from ${itemVersions} as approved where approved.id = ${items.approvedVersionId}), 0
		)
	)`;
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
