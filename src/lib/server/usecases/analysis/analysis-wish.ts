import { ITEM_FLAGS, type ItemFlagKind } from '../../../domain/item-analysis/item-flags';
import type { CountedAttempts } from '../../store/item-analyses';

export const ITEM_ORDERS = ['flag', 'facility', 'discrimination', 'number'] as const;
export type ItemOrder = (typeof ITEM_ORDERS)[number];

/** What is asked for in the address of an analysis; what makes no sense there counts as not asked. */
export interface AnalysisWish {
	attempts: CountedAttempts;
	order: ItemOrder;
	/** Only items with this flag; null = all of them. */
	flag: ItemFlagKind | null;
}

export function readAnalysisWish(address: URLSearchParams): AnalysisWish {
	return {
		attempts: address.get('attempts') === 'all' ? 'all' : 'first',
		order: ITEM_ORDERS.find((order) => order === address.get('order')) ?? 'flag',
		flag: ITEM_FLAGS.find((flag) => flag === address.get('flag')) ?? null
	};
}
