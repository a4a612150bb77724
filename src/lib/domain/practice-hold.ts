/** Until when an item stays out of practice, in ms, by its id. */
export type Holds = ReadonlyMap<string, number>;

/** The last of the rounds that draw from an item holds it longest. `until` by round id, in ms. */
export function holdsOf(
	until: ReadonlyMap<string, number>,
	pooled: Iterable<{ roundId: string; itemId: string }>
): Map<string, number> {
	const holds = new Map<string, number>();
	for (const { roundId, itemId } of pooled) {
		const end = until.get(roundId);
		if (end !== undefined) holds.set(itemId, Math.max(end, holds.get(itemId) ?? end));
	}
	return holds;
}

/** What a contest keeps back of some items. */
export interface HeldBack {
	count: number;
	/** When the first of them comes back, in ms. */
	freeFrom: number;
}

/** Null when none of these items is held. */
export function heldBack(itemIds: Iterable<string>, holds: Holds): HeldBack | null {
	const ends = [...new Set(itemIds)].flatMap((itemId) => holds.get(itemId) ?? []);
	return ends.length === 0 ? null : { count: ends.length, freeFrom: Math.min(...ends) };
}
