import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DIFFICULTIES, ITEM_STATUSES } from '../../../domain/item';
import { ITEM_USES } from '../../../domain/item-use';
import { searchWordsOf } from '../../../domain/item-search';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import * as items from '../../store/items';
import * as topics from '../../store/topics';

const PAGE_SIZE = 25;

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
	/** '<updatedAt>.<id>' of the last item of the page before. */
	after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.\w+$/))), undefined)
});

export type ItemQuery = v.InferOutput<typeof itemQuerySchema>;

/** One page of the bank, newest change first. */
export async function listItems(actor: Actor, query: ItemQuery) {
	authorizeAnywhere(actor, 'item:read');
	const filter = filterOf(actor, query);
	const page = await items.list(filter, PAGE_SIZE + 1, placeOf(query.after));
	const shown = page.slice(0, PAGE_SIZE);
	const last = page.length > PAGE_SIZE ? shown.at(-1) : undefined;
	return {
		items: shown,
		total: await items.countMatching(filter),
		next: last ? `${last.updatedAt}.${last.id}` : null,
		topics: await topics.list(),
		mayCreate: pathsFor(actor, 'item:edit').length > 0,
		mayReview: pathsFor(actor, 'item:review').length > 0
	};
}

function filterOf(actor: Actor, { q, whose, after: _, ...filter }: ItemQuery): items.ItemFilter {
	const words = searchWordsOf(q);
	if (whose === 'to_review') return { ...filter, words, ...waitingFor(actor) };
	return { ...filter, words, paths: pathsFor(actor, 'item:read'), ...(whose === 'mine' && { authorId: actor.id }) };
}

/** What this person is asked to review. */
export function waitingFor(actor: Actor): items.ItemFilter {
	return { paths: pathsFor(actor, 'item:review'), status: 'in_review', reviewableBy: actor.id };
}

function placeOf(after: string | undefined): items.ItemPlace | undefined {
	const [updatedAt, id] = after?.split('.') ?? [];
	return updatedAt && id ? { updatedAt: Number(updatedAt), id } : undefined;
}
