import { describe, expect, test } from 'vitest';
import { analysedItem, counted } from '../../../../tests/factories/analysed-papers';
import type { AnalysedPaper } from './analysed-paper';
import { chanceLevel, itemFlags } from './item-flags';
import { itemStatistics, type AnalysedItem } from './item-statistics';
import { formStatistics, paperStatistics } from './paper-statistics';

const rest = (right: number): AnalysedPaper =>
	Array.from({ length: 10 }, (_, index) => {
		const mark = index < right ? 1 : 0;
		return { versionId: `R${index}`, chosen: [mark === 1 ? 'A' : 'B'], mark, timeMs: null };
	});

/** Persons from the weakest to the best; each letter is what one of them chose at Q1, of which A is the key; '-' = nothing. */
function round(letters: string, change: Partial<AnalysedItem> = {}) {
	const papers = [...letters].map((letter, index): AnalysedPaper => [
		{ versionId: 'Q1', chosen: letter === '-' ? [] : [letter], mark: letter === 'A' ? 1 : 0, timeMs: null },
		...rest(Math.floor((index * 11) / letters.length))
	]);
	const counts = counted(papers);
	return { counts, statistics: itemStatistics(analysedItem(change), counts.items.get('Q1')) };
}
const kindsOf = (letters: string, change?: Partial<AnalysedItem>) =>
	itemFlags(round(letters, change).statistics).map(({ kind }) => kind);
const times = (letters: string, count: number) => letters.repeat(count);

describe('an item is flagged', () => {
	test.each<[string, string, string[]]>([
		['not, when the better know it and each wrong option draws some', times('BCD', 8) + times('A', 16), []],
		[
			'as perhaps miskeyed when the best choose another option more',
			times('ABCD', 6) + times('B', 16),
			['miskeyed', 'negative', 'too_hard']
		],
		[
			'as turning round when the weaker get it right more often',
			times('A', 10) + times('BCD', 4) + times('ABAC', 5),
			['negative']
		],
		[
			'as ambiguous when the best are split between the key and another',
			times('BCDD', 4) + times('AAC', 8),
			['ambiguous']
		],
		[
			'as too easy above 90 %, with the options that nobody takes',
			'BC' + times('A', 38),
			['too_easy', 'dead_distractor']
		],
		['as too hard below what guessing gives', times('BCD', 11) + times('A', 7), ['too_hard']],
		['for a dead option that under 5 % take', times('BC', 10) + 'D' + times('A', 20), ['dead_distractor']]
	])('%s', (_, letters, flags) => {
		expect(kindsOf(letters)).toEqual(flags);
	});

	test('never with fewer than 30 persons', () => {
		expect(kindsOf(times('A', 29))).toEqual([]);
		expect(kindsOf(times('A', 30))).toEqual(['too_easy', 'dead_distractor']);
	});

	test('with the option, the key and the shares of the best group in what is said', () => {
		const [flag] = itemFlags(round(times('ABCD', 6) + times('B', 16)).statistics);
		expect(flag).toEqual({
			kind: 'miskeyed',
			code: 'bank.flag_miskeyed',
			severity: 'warning',
			params: { option: 'B', percent: 100, key: 'A', keyPercent: 0 }
		});
	});

	test('as turning round only as a hint while it may be chance', () => {
		const { statistics } = round(times('ABCD', 10));
		const withR = (value: number) => itemFlags({ ...statistics, discrimination: { value, withheld: null } });
		expect(withR(-0.1).find(({ kind }) => kind === 'negative')?.severity).toBe('hint');
		expect(withR(-0.4).find(({ kind }) => kind === 'negative')?.severity).toBe('warning');
		expect(withR(0).find(({ kind }) => kind === 'negative')).toBeUndefined();
	});

	test('never once it counts as right for everybody, and its discrimination is withheld', () => {
		const { statistics } = round(times('A', 40), { rightForAll: true });
		expect(itemFlags(statistics)).toEqual([]);
		expect(statistics.discrimination.withheld?.code).toBe('bank.analysis_right_for_all');
		expect(statistics.upperLower.withheld?.code).toBe('bank.analysis_right_for_all');
	});

	test('for dead options never of true and false, which have one wrong answer', () => {
		expect(kindsOf('B' + times('A', 39), { kind: 'true_false', optionIds: ['A', 'B'] })).toEqual(['too_easy']);
	});
});

test.each([
	['single', 4, 1 / 4],
	['true_false', 2, 1 / 2],
	['multiple', 4, 1 / 15]
] as const)('guessing gives a %s item of %d options with a chance of %d', (kind, count, chance) => {
	expect(chanceLevel({ kind, optionIds: ['A', 'B', 'C', 'D'].slice(0, count) })).toBe(chance);
});

describe('a figure is withheld, and the reason said', () => {
	const reasonOf = ({ withheld }: { withheld: { code: string } | null }) => withheld?.code;

	test('below 30 persons: discrimination, groups, alpha and SEM, while counts and facility stand', () => {
		const { statistics, counts } = round(times('AB', 14));
		expect(statistics).toMatchObject({ persons: 28, facility: 0.5, isRough: true });
		expect(statistics.choices.map(({ count, groups }) => [count, groups])).toEqual([
			[14, null],
			[14, null],
			[0, null],
			[0, null],
			[0, null]
		]);
		const { alpha, sem, sd } = formStatistics([...counts.forms!.values()][0]!);
		expect([statistics.discrimination, statistics.upperLower, alpha, sem].map(reasonOf)).toEqual(
			times('x', 4)
				.split('')
				.map(() => 'bank.analysis_few_persons')
		);
		expect(sd).toBeGreaterThan(0);
	});

	test('where everybody was right, where scores leave no upper and lower group, and where the paper has one item', () => {
		expect(reasonOf(round(times('A', 40)).statistics.discrimination)).toBe('bank.analysis_all_alike');
		const alone = (mark: 0 | 1): AnalysedPaper => [{ versionId: 'Q1', chosen: [mark ? 'A' : 'B'], mark, timeMs: null }];
		const counts = counted(Array.from({ length: 40 }, (_, index) => alone(index < 35 ? 1 : 0)));
		const { discrimination, upperLower } = itemStatistics(analysedItem(), counts.items.get('Q1'));
		expect([discrimination, upperLower].map(reasonOf)).toEqual(['bank.analysis_one_item', 'bank.analysis_no_groups']);
		expect(reasonOf(formStatistics([...counts.forms!.values()][0]!).alpha)).toBe('bank.analysis_one_item');
		expect(reasonOf(paperStatistics(counts).kr21)).toBe('bank.analysis_same_items');
	});

	test('KR-21 where drawn papers differ in length', () => {
		const counts = counted(Array.from({ length: 40 }, (_, index) => rest(index % 10).slice(index % 2)));
		expect(paperStatistics(counts)).toMatchObject({
			items: null,
			isDrawn: true,
			kr21: { withheld: { code: 'bank.analysis_other_lengths' } }
		});
	});

	test('nothing, of a round without attempts', () => {
		const statistics = itemStatistics(analysedItem(), undefined);
		expect(statistics).toMatchObject({ persons: 0, facility: null, medianSeconds: null });
		expect(itemFlags(statistics)).toEqual([]);
		expect(paperStatistics(counted([]))).toMatchObject({ persons: 0, meanShare: null, sdShare: null, forms: [] });
	});
});
