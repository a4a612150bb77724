import type { ItemContent } from './item';
import { adviseOnItem } from './item-advice/advise-on-item';
import type { AdviceKind } from './item-advice/advice';

export const ITEM_ADVICE = ['key_longest', 'all_of_above', 'negative_unmarked', 'no_source', 'no_clause'] as const;
/** A weakness of an item that its author may have reasons for; it never blocks saving. */
export type ItemAdvice = (typeof ITEM_ADVICE)[number];

const KINDS: Record<ItemAdvice, AdviceKind> = {
	key_longest: 'key_longest',
	all_of_above: 'points_at_others',
	negative_unmarked: 'negative_unmarked',
	no_source: 'no_source',
	no_clause: 'no_clause'
};

/** The few kinds that the item's page says by name; all of them, with their places, are in `adviseOnItem`. */
export function adviceOn(content: ItemContent): ItemAdvice[] {
	const found = new Set(adviseOnItem(content).map(({ kind }) => kind));
	return ITEM_ADVICE.filter((advice) => found.has(KINDS[advice]));
}
