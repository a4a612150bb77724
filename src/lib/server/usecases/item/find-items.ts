import { breathe } from '../../breathe';
import * as itemFilter from '../../store/item-filter';
import type { ItemFilter, ItemPlace } from '../../store/item-filter';

/** Items looked at between two breaths: some ten milliseconds on SQLite, where a query holds everything else up. */
const SLICE = 4_000;
/** Beyond this a total that takes looking into each item is not counted on. */
export const MOST_COUNTED = 1_000;

export interface FoundItems {
	/** One more than asked for where the list goes on. */
	page: ItemPlace[];
	/** Everything that matches, where all was looked through. */
	all: ItemPlace[] | null;
	total: number;
	/** There are more than `total`. */
	isMore: boolean;
}

/**
 * One page of what matches and its total. What is common stands among the newest few thousand items; only for what is rare is the
 * whole bank looked through, slice by slice, once for both.
 */
export async function findItems(wanted: ItemFilter, after: ItemPlace | undefined, size: number): Promise<FoundItems> {
	const filter = { ...wanted, words: await itemFilter.rarestFirst(wanted.words ?? []) };
	const until = await itemFilter.placeAfter(after, SLICE);
	const isStart = after === undefined;
	const newest = await itemFilter.between(filter, after, until, isStart ? MOST_COUNTED + 1 : size + 1);
	const page = newest.slice(0, size + 1);
	const isPageWhole = page.length > size || until === undefined;
	if (isPageWhole && !looksInside(filter)) {
		return { page, all: null, total: await itemFilter.countMatching(filter), isMore: false };
	}
	if (isStart && newest.length > MOST_COUNTED) return { page, all: null, total: MOST_COUNTED, isMore: true };
	if (isStart && until === undefined) return { page, all: newest, total: newest.length, isMore: false };
	const all = await lookThrough(filter, isPageWhole ? MOST_COUNTED : Infinity);
	const isMore = isPageWhole && all.length > MOST_COUNTED;
	return {
		page: isPageWhole ? page : all.filter((one) => !after || inOrder(after, one) < 0).slice(0, size + 1),
		all: isMore ? null : all,
		total: isMore ? MOST_COUNTED : all.length,
		isMore
	};
}

/** Everything that matches, newest change first; stops beyond `enough`, then without order or end. */
export async function lookThrough(filter: ItemFilter, enough = Infinity): Promise<ItemPlace[]> {
	const found: ItemPlace[] = [];
	let after: itemFilter.StoredPlace | undefined = itemFilter.BEFORE_ALL;
	do {
		const until: itemFilter.StoredPlace | undefined = await itemFilter.storedAfter(after, SLICE);
		found.push(...(await itemFilter.ofStretch(filter, after, until)));
		after = until;
		await breathe();
	} while (after !== undefined && found.length <= enough);
	return found.sort(inOrder);
}

const inOrder = (a: ItemPlace, b: ItemPlace) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Whether more than an item's own columns are looked at. */
const looksInside = ({ words, audience, authorId, source }: ItemFilter) =>
	Boolean(words?.length || audience || authorId || source);
