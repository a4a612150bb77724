import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import type { BlueprintCell, PoolItem } from './blueprint';
import { candidates } from './item-pool';

export interface PaperWish {
	/** Items in one paper. */
	size: number;
	/** How many papers of one person share no item. */
	attempts: number;
}

/**
 * Cells for a paper of this size that every eligible group (empty = all four) can draw, each cell with a part of the paper in
 * proportion to the items it has: so every item of the pool is seen about equally often. A smaller paper where the pool is too
 * small.
 */
export function proposeCells(
	pool: readonly PoolItem[],
	audiences: readonly AudienceGroup[],
	{ size, attempts }: PaperWish
): BlueprintCell[] {
	const groups = audiences.length > 0 ? audiences : AUDIENCE_GROUPS;
	const kinds = new Map(
		pool.map(({ topic, difficulty }) => [`${topic} ${difficulty}`, { topic, difficulty, count: 0 }])
	);
	const cells = [...kinds]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, cell]) => {
			const available = groups.map((group) => candidates(pool, cell, group).length);
			return { cell, room: Math.floor(Math.min(...available) / attempts) };
		});
	const total = cells.reduce((sum, { room }) => sum + room, 0);
	return apportioned(cells, Math.min(size, total), total).filter(({ count }) => count > 0);
}

/** By largest remainders (Hamilton): whole parts first, then one more each to those that miss most. */
function apportioned(cells: { cell: BlueprintCell; room: number }[], size: number, total: number): BlueprintCell[] {
	const parts = cells.map(({ cell, room }) => ({
		cell,
		whole: Math.floor((size * room) / total),
		rest: (size * room) % total
	}));
	const left = size - parts.reduce((sum, { whole }) => sum + whole, 0);
	const lucky = new Set([...parts].sort((a, b) => b.rest - a.rest).slice(0, left));
	return parts.map((part) => ({ ...part.cell, count: part.whole + Number(lucky.has(part)) }));
}
