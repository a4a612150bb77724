import type { ItemQuery } from '$lib/server/usecases/item/list-items';

export type { ItemQuery };

/** The conditions that are set, as they stand in the address; without the place in the list. */
export function conditionsOf({ after: _, ...query }: ItemQuery): [keyof ItemQuery, string][] {
	const set = Object.entries(query).filter(([, value]) => value);
	return set.map(([name, value]) => [name as keyof ItemQuery, String(value)]);
}

/** The list with these conditions. */
export function addressOf(conditions: [string, string][]): string {
	const query = new URLSearchParams(conditions).toString();
	return query ? `/items?${query}` : '/items';
}
