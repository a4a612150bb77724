import type { AudienceGroup } from './audience-group';
import type { BlueprintCell, PoolItem } from './blueprint';

/** Without empty cells, and one cell for each topic × difficulty. */
export function mergedCells(cells: readonly BlueprintCell[]): BlueprintCell[] {
	const merged = new Map<string, BlueprintCell>();
	for (const cell of cells.filter(({ count }) => count > 0)) {
		const name = `${cell.difficulty} ${cell.topic}`;
		merged.set(name, { ...cell, count: cell.count + (merged.get(name)?.count ?? 0) });
	}
	return [...merged.values()];
}

/** The pool's items that a cell may take for a group; null = a person of no group in particular takes only items for everybody. */
export function candidates(pool: readonly PoolItem[], cell: BlueprintCell, audience: AudienceGroup | null): PoolItem[] {
	return itemsOfCell(pool, cell).filter(
		({ audiences }) => audiences.length === 0 || (audience !== null && audiences.includes(audience))
	);
}

export function itemsOfCell(pool: readonly PoolItem[], cell: BlueprintCell): PoolItem[] {
	return pool.filter(({ topic, difficulty }) => topic === cell.topic && difficulty === cell.difficulty);
}
