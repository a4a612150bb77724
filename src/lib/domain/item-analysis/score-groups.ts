/**
 * The shares of the lower and the upper group. Truman L. Kelley, "The selection of upper and lower groups for the validation of test items",
 * Journal of Educational Psychology 30 (1939), 17–24: 27 % at each end make the difference between them most certain.
 */
const OUTER_PERCENT = 27;

export const SCORE_GROUPS = ['lower', 'middle', 'upper'] as const;
export type ScoreGroup = (typeof SCORE_GROUPS)[number];
/** How much of a level's persons each group has, 0–1; together 1. */
export type GroupShares = Record<ScoreGroup, number>;

/** Persons of one score; `share` is its part of the most that their paper gives, 0–1. */
export interface ScoreLevel {
	share: number;
	persons: number;
}

/**
 * Splits levels of scores into the lowest 27 %, the middle 46 % and the highest 27 %. Where a border falls among persons of one score, they all count
 * in both groups with the part that is missing there: what drawing lots among them gives on average. So the groups have exactly their
 * sizes and the order of the persons plays no part. Null where one score reaches into both outer groups: then there is no upper and no lower.
 */
export function scoreGroups(levels: readonly ScoreLevel[]): GroupShares[] | null {
	const persons = levels.reduce((total, level) => total + level.persons, 0);
	const ties = Map.groupBy(levels, ({ share }) => share);
	const ascending = [...ties.keys()].sort((a, b) => a - b);
	const sizeOf = (share: number) => ties.get(share)!.reduce((total, level) => total + level.persons, 0);
	const lower = filled(ascending, sizeOf, (persons * OUTER_PERCENT) / 100);
	const upper = filled(ascending.toReversed(), sizeOf, (persons * OUTER_PERCENT) / 100);
	if (ascending.some((share) => lower.has(share) && upper.has(share))) return null;
	return levels.map(({ share }) => {
		const [low, high] = [lower.get(share) ?? 0, upper.get(share) ?? 0];
		return { lower: low, middle: 1 - low - high, upper: high };
	});
}

/** Takes levels in their order until `wanted` persons are together; the part taken of each. */
function filled(shares: number[], sizeOf: (share: number) => number, wanted: number): Map<number, number> {
	const taken = new Map<number, number>();
	let missing = wanted;
	for (const share of shares) {
		if (missing <= 0) break;
		const size = sizeOf(share);
		taken.set(share, Math.min(1, missing / size));
		missing -= size;
	}
	return taken;
}
