import { and, count, desc, eq, gt, gte, inArray, like, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { Difficulty, ItemStatus } from '../../domain/item';
import type { ItemUse } from '../../domain/item-use';
import { holds, read, schema, storedOrder } from '../db';

const { items, itemComments, itemVersions, units } = schema;

export interface ItemFilter {
	/** Subtrees whose banks are looked through; none = nothing is found. */
	paths: string[];
	/** As `searchWordsOf` gives them; each is found. The first is asked first. */
	words?: string[];
	topic?: string;
	difficulty?: Difficulty;
	status?: ItemStatus;
	/** Items that this group may get: those for everybody too. */
	audience?: AudienceGroup;
	authorId?: string;
	use?: ItemUse;
	/** Whether the newest version says what it rests on. */
	source?: 'none' | 'given';
	importId?: string;
	/** Something was said of it that is not settled. */
	comments?: 'open';
	/** Leaves out what this person wrote since the last approval. */
	reviewableBy?: string;
}

/** A place in the list, newest change first. */
export interface ItemPlace {
	updatedAt: number;
	id: string;
}

/** Enough to tell which words are common. */
const SAMPLE = 500;

const place = { id: items.id, updatedAt: items.updatedAt };

/** The place that is `distance` items after another one in the list of everything; undefined where the list ends before. */
export async function placeAfter(after: ItemPlace | undefined, distance: number): Promise<ItemPlace | undefined> {
	const [found] = await read
		.select(place)
		.from(items)
		.where(after && isAfter(after))
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(1)
		.offset(distance - 1);
	return found;
}

/** Up to `limit` matching places after one and not after the other, newest first. */
export async function between(
	filter: ItemFilter,
	after: ItemPlace | undefined,
	until: ItemPlace | undefined,
	limit: number
): Promise<ItemPlace[]> {
	if (filter.paths.length === 0) return [];
	const notAfter =
		until &&
		or(gt(items.updatedAt, until.updatedAt), and(eq(items.updatedAt, until.updatedAt), gte(items.id, until.id)));
	return read
		.select(place)
		.from(items)
		.where(and(after && isAfter(after), notAfter, ...conditions(filter)))
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(limit);
}

const stored = storedOrder(items, items.id);
/** A place in the order in which items are stored. */
export type StoredPlace = string | number;
export const BEFORE_ALL: StoredPlace = stored.beforeAll;

/** The place that is `distance` items after another one as they are stored; undefined where the items end before. */
export async function storedAfter(after: StoredPlace, distance: number): Promise<StoredPlace | undefined> {
	const [found] = await read
		.select({ at: stored.key })
		.from(items)
		.where(sql`${stored.key} > ${after}`)
		.orderBy(stored.key)
		.limit(1)
		.offset(distance - 1);
	return found?.at;
}

/** The matching places of a stretch of stored items, in no order of the list: how a whole bank is looked through in slices. */
export async function ofStretch(
	filter: ItemFilter,
	after: StoredPlace,
	until: StoredPlace | undefined
): Promise<ItemPlace[]> {
	if (filter.paths.length === 0) return [];
	return read
		.select(place)
		.from(items)
		.where(
			and(
				sql`${stored.key} > ${after}`,
				until === undefined ? undefined : sql`${stored.key} <= ${until}`,
				...conditions(filter)
			)
		)
		.orderBy(stored.key);
}

/** The words of up to `limit` matching items, newest change first. */
export async function foldedOf(filter: ItemFilter, limit: number) {
	if (filter.paths.length === 0) return [];
	return read
		.select({ id: items.id, searchFolded: items.searchFolded })
		.from(items)
		.where(and(...conditions(filter)))
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(limit);
}

/** The words, those first that fewest of the newest items hold: the others are then asked of few items only. */
export async function rarestFirst(words: string[]): Promise<string[]> {
	if (words.length < 2) return words;
	const newest = read
		.select({ searchFolded: items.searchFolded })
		.from(items)
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(SAMPLE)
		.as('newest');
	const holding = (word: string) => sql<number>`sum(case when ${holds(newest.searchFolded, word)} then 1 else 0 end)`;
	const [row] = await read.select(Object.fromEntries(words.map((word) => [word, holding(word)]))).from(newest);
	const commonness = new Map(words.map((word) => [word, Number(row?.[word] ?? 0)]));
	return words.toSorted((a, b) => commonness.get(a)! - commonness.get(b)! || b.length - a.length);
}

export async function countMatching(filter: ItemFilter): Promise<number> {
	if (filter.paths.length === 0) return 0;
	const [row] = await read
		.select({ n: count() })
		.from(items)
		.where(and(...conditions(filter)));
	return row?.n ?? 0;
}

function conditions(filter: ItemFilter): (SQL | undefined)[] {
	const { paths, words, topic, difficulty, status, audience, authorId, use, source, importId, comments, reviewableBy } =
		filter;
	// SQLite asks in this order: what is cheap and lets least through stands first.
	return [
		topic ? eq(items.topic, topic) : undefined,
		difficulty ? eq(items.difficulty, difficulty) : undefined,
		status ? eq(items.status, status) : undefined,
		use ? eq(items.use, use) : undefined,
		importId ? eq(items.importId, importId) : undefined,
		...(words ?? []).flatMap(holdsWord),
		isUnder(paths),
		audience ? newestVersion(isFor(audience)) : undefined,
		source ? newestVersion(source === 'none' ? eq(itemVersions.source, '') : ne(itemVersions.source, '')) : undefined,
		authorId ? or(eq(items.authorId, authorId), newestVersion(eq(itemVersions.authorId, authorId))) : undefined,
		comments ? hasOpenComment() : undefined,
		reviewableBy ? notWrittenBy(reviewableBy) : undefined
	];
}

/** Not by the index on units: most people look through all banks there are, and the order of the list or of ids is worth more. */
function isUnder(paths: string[]) {
	const under = read
		.select({ id: units.id })
		.from(units)
		.where(or(...paths.map((path) => like(units.path, `${path}%`))));
	return inArray(sql`coalesce(${items.unitId}, ${items.id})`, under);
}

/** Looked for without its space first: every fifth character of a text is one, and comparing at each takes twice as long. */
const holdsWord = (word: string) => [holds(items.searchFolded, word.trim()), holds(items.searchFolded, word)];

function isAfter({ updatedAt, id }: ItemPlace) {
	return and(
		lte(items.updatedAt, updatedAt),
		or(lt(items.updatedAt, updatedAt), and(eq(items.updatedAt, updatedAt), lt(items.id, id)))
	);
}

const newestVersion = (condition: SQL | undefined) => sql`exists (
	select 1 from ${itemVersions} where ${itemVersions.id} = ${items.currentVersionId} and ${condition}
)`;

/** The groups are a JSON list of plain words, so a quoted word is found in its text on either engine. */
function isFor(audience: AudienceGroup) {
	const asText = sql`cast(${itemVersions.audiences} as text)`;
	return or(sql`${asText} = '[]'`, sql`${asText} like ${`%"${audience}"%`}`);
}

const hasOpenComment = () => sql`${items.id} in (
	select ${itemComments.itemId} from ${itemComments} where ${itemComments.settledAt} is null
)`;

function notWrittenBy(staffId: string) {
	return sql`not exists (
		select 1 from ${itemVersions} as written
		where written.item_id = ${items.id} and written.author_id = ${staffId} and written.version > coalesce(
			(select approved.version from ${itemVersions} as approved where approved.id = ${items.approvedVersionId}), 0
		)
	)`;
}
