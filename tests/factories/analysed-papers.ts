import { readFileSync } from 'node:fs';
import type { AnalysedPaper } from '../../src/lib/domain/item-analysis/analysed-paper';
import type { AnalysedItem } from '../../src/lib/domain/item-analysis/item-statistics';
import { addPaper, noResponses, type ResponseCounts } from '../../src/lib/domain/item-analysis/response-counts';
import { csvRows } from '../../src/lib/formats/csv-rows';

const rowsOf = (name: string) => csvRows(readFileSync(`tests/fixtures/item-analysis/${name}.csv`, 'utf8'));

/** An item with options A to D, unless told otherwise. */
export const analysedItem = (change: Partial<AnalysedItem> = {}): AnalysedItem => ({
	versionId: 'Q1',
	kind: 'single',
	optionIds: ['A', 'B', 'C', 'D'],
	key: ['A'],
	...change
});

/** A round as `tests/fixtures/item-analysis` writes it: '-' is an item that the paper did not have. */
export function fixtureRound(name: string): { items: AnalysedItem[]; papers: AnalysedPaper[] } {
	const [[, ...ids] = [], [, ...keys] = [], ...rows] = rowsOf(name);
	const papers = rows.map(([, ...cells]) =>
		cells.flatMap((cell, index) => {
			const answer = { versionId: ids[index]!, chosen: cell === '' ? [] : [cell], timeMs: null };
			return cell === '-' ? [] : [{ ...answer, mark: cell === keys[index] ? (1 as const) : (0 as const) }];
		})
	);
	return { items: ids.map((versionId, index) => analysedItem({ versionId, key: [keys[index]!] })), papers };
}

/** [of, figure, value] as worked out by hand. */
export const fixtureFigures = (name: string) =>
	rowsOf(`${name}.expected`)
		.slice(1)
		.map(([of = '', figure = '', value]) => [of, figure, Number(value)] as const);

export function counted(papers: readonly AnalysedPaper[]): ResponseCounts {
	const counts = noResponses();
	for (const paper of papers) addPaper(counts, paper);
	return counts;
}
