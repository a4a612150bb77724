import { heldBack } from '../../../domain/practice-hold';
import { practicePool } from './practice-pool';

/** How many of these missed items may be practised now, and what contests still hold back; null when there is neither. */
export async function inviteToPractice(itemIds: string[], now: number) {
	const { byItem, holds } = await practicePool(now);
	const ready = itemIds.filter((itemId) => byItem.has(itemId)).length;
	const held = heldBack(itemIds, holds);
	return ready > 0 || held ? { ready, held } : null;
}
