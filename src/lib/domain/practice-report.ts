import type { BlueprintCell } from './blueprint';

/** How often one item of the pool was drawn. */
export interface ItemExposure extends Pick<BlueprintCell, 'topic' | 'difficulty'> {
	versionId: string;
	times: number;
}

/** The items of one topic × difficulty: how often they were drawn together, and the least and the most of one of them. */
export interface CellExposure extends Pick<BlueprintCell, 'topic' | 'difficulty'> {
	items: number;
	drawn: number;
	fewest: number;
	most: number;
	/** Items that no paper had. */
	unused: number;
}

/** What a practice run showed of one round. */
export interface PracticeRoundReport {
	roundId: string;
	name: string;
	/** Papers (lượt) drawn; the rest of them were handed in. */
	papers: number;
	closedByServer: number;
	/** Persons (người) with a counted result. */
	persons: number;
	fullMarks: number;
	ranked: number;
	prizes: number;
	/** Counted results by tenths of the right answers: below 10 %, …, 90 to below 100 %, all right. */
	scores: number[];
	exposure: ItemExposure[];
	finalizingMs: number;
}

type PooledVersion = Omit<ItemExposure, 'times'>;

/** Every item of the pool with how many of the papers had it, the most drawn first. */
export function itemExposure(pool: readonly PooledVersion[], papers: readonly (readonly string[])[]): ItemExposure[] {
	const times = new Map<string, number>();
	for (const versionId of papers.flat()) times.set(versionId, (times.get(versionId) ?? 0) + 1);
	return pool
		.map(({ versionId, topic, difficulty }) => ({ versionId, topic, difficulty, times: times.get(versionId) ?? 0 }))
		.sort((a, b) => b.times - a.times || (a.versionId < b.versionId ? -1 : 1));
}

export function cellExposure(items: readonly ItemExposure[]): CellExposure[] {
	const cells = new Map<string, CellExposure>();
	for (const { topic, difficulty, times } of items) {
		const name = `${topic} ${difficulty}`;
		const empty = { topic, difficulty, items: 0, drawn: 0, fewest: times, most: times, unused: 0 };
		const cell = cells.get(name) ?? empty;
		cells.set(name, {
			...cell,
			items: cell.items + 1,
			drawn: cell.drawn + times,
			fewest: Math.min(cell.fewest, times),
			most: Math.max(cell.most, times),
			unused: cell.unused + (times === 0 ? 1 : 0)
		});
	}
	return [...cells.values()];
}

const TENTHS = 10;

/** See `PracticeRoundReport.scores`. */
export function scoreTenths(results: readonly { correct: number; total: number }[]): number[] {
	const tenths = Array.from({ length: TENTHS + 1 }, () => 0);
	for (const { correct, total } of results) {
		const tenth = total === 0 ? 0 : Math.floor((correct * TENTHS) / total);
		tenths[tenth] = (tenths[tenth] ?? 0) + 1;
	}
	return tenths;
}
