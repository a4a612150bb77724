import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DIFFICULTIES, ITEM_STATUSES } from '../../../domain/item';
import { ITEM_USES } from '../../../domain/item-use';
import { adviseOnBalance } from '../../../domain/item-advice/key-balance';
import { searchWordsOf } from '../../../domain/item-search';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import type { ItemFilter, ItemPlace } from '../../store/item-filter';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import * as topics from '../../store/topics';
import { findItems, lookThrough, type FoundItems } from './find-items';

const PAGE_SIZE = 25;
const MOST_BALANCED = 500;

const oneOf = <const T extends string>(values: readonly T[]) => v.fallback(v.optional(v.picklist(values)), undefined);

/** The filters as they stand in the address; what makes no sense there is passed over. */
export const itemQuerySchema = v.object({
	q: v.fallback(v.pipe(v.optional(v.string(), ''), v.maxLength(200)), ''),
	topic: v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined),
	difficulty: v.fallback(v.optional(v.pipe(v.string(), v.transform(Number), v.picklist(DIFFICULTIES))), undefined),
	status: oneOf(ITEM_STATUSES),
	audience: oneOf(AUDIENCE_GROUPS),
	use: oneOf(ITEM_USES),
	/** Mine, or those that wait for my review. */
	whose: oneOf(['mine', 'to_review']),
	source: oneOf(['none', 'given']),
	/** Something is said of it that is not settled. */
	comments: oneOf(['open']),
	/** The file that it came from. */
	import: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\w{1,40}$/))), undefined),
	/** '<updatedAt>.<id>' of the last item of the page before. */
	after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.\w+$/))), undefined)
});

export type ItemQuery = v.InferOutput<typeof itemQuerySchema>;

/** One page of the bank, newest change first. */
export async function listItems(actor: Actor, query: ItemQuery) {
	authorizeAnywhere(actor, 'item:read');
	const filter = filterOf(actor, query);
	const found = await findItems(filter, placeOf(query.after), PAGE_SIZE);
	const shown = found.page.slice(0, PAGE_SIZE);
	const last = found.page.length > PAGE_SIZE ? shown.at(-1) : undefined;
	return {
		items: await items.rowsOf(shown.map(({ id }) => id)),
		total: found.total,
		isMore: found.isMore,
		balance: isNarrowed(query) ? await balanceOf(filter, found) : [],
		next: last ? `${last.updatedAt}.${last.id}` : null,
		topics: await topics.list(),
		mayCreate: pathsFor(actor, 'item:edit').length > 0,
		mayReview: pathsFor(actor, 'item:review').length > 0
	};
}

const isNarrowed = ({ after: _, ...query }: ItemQuery) => Object.values(query).some(Boolean);

/** Whether the keys of what is listed lean to a letter; of larger selections nobody asks for a paper's sake. */
async function balanceOf(filter: ItemFilter, { all, total, isMore }: FoundItems) {
	if (isMore || total > MOST_BALANCED) return [];
	const places = all ?? (await lookThrough(filter));
	const questions = await itemVersions.newestOf(places.map(({ id }) => id));
	return adviseOnBalance(questions.filter(({ kind }) => kind === 'single'));
}

/** Everything that the filters let through, newest change first: for what is done to a whole selection. */
export async function matchingItemIds(actor: Actor, query: ItemQuery): Promise<string[]> {
	authorizeAnywhere(actor, 'item:read');
	return (await lookThrough(filterOf(actor, query))).map(({ id }) => id);
}

function filterOf(actor: Actor, { q, whose, after: _, import: importId, ...filter }: ItemQuery): ItemFilter {
	const asked = { ...filter, importId, words: searchWordsOf(q) };
	if (whose === 'to_review') return { ...asked, ...waitingFor(actor) };
	return { ...asked, paths: pathsFor(actor, 'item:read'), ...(whose === 'mine' && { authorId: actor.id }) };
}

/** What this person is asked to review. */
export function waitingFor(actor: Actor): ItemFilter {
	return { paths: pathsFor(actor, 'item:review'), status: 'in_review', reviewableBy: actor.id };
}

function placeOf(after: string | undefined): ItemPlace | undefined {
	const [updatedAt, id] = after?.split('.') ?? [];
	return updatedAt && id ? { updatedAt: Number(updatedAt), id } : undefined;
}
