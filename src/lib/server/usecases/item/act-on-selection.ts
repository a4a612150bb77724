import type { Actor } from '../../access';
import { errorText } from '../../errors';
import { actOnMany, type Wish } from './act-on-many';
import { matchingItemIds, type ItemQuery } from './list-items';
import type { ManyItemsForm } from './many-items-form';

/** Does one thing to what is ticked in the list or to everything that its filters let through, and tells the refusals in words. */
export async function actOnSelection(actor: Actor, query: ItemQuery, wish: Wish & { all: boolean }, now: number) {
	const ids = wish.all ? await matchingItemIds(actor, query) : wish.ids;
	const { refusals, ...outcome } = await actOnMany(actor, { ...wish, ids }, now);
	const told = refusals.map(({ id, stem, code, params }) => ({ id, stem, why: errorText(code, params) }));
	return { ...outcome, refusals: told };
}

/** Where the same selection is downloaded. */
export function selectionAddress(
	{ after: _, ...query }: ItemQuery,
	{ all, ids }: Pick<ManyItemsForm, 'all' | 'ids'>
): string {
	const set = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
	return `/items/export?${new URLSearchParams(all ? set : { ids: ids.join(',') })}`;
}
