import { describe, expect, test } from 'vitest';
import { counted } from '../../../../tests/factories/analysed-papers';
import type { AttemptStep } from '../attempt';
import { analysedPaper, isAnalysed } from './analysed-paper';
import { answerTimes } from './answer-times';
import { scoreGroups } from './score-groups';

test.each([
	['submitted', 1, true, true],
	['expired', 1, true, true],
	['submitted', 2, false, true],
	['in_progress', 1, false, false],
	['voided', 1, false, false]
] as const)(
	'a %s attempt, the %d. of its person, counts among first ones: %s, among all: %s',
	(state, number, first, all) => {
		expect([isAnalysed({ state, number }), isAnalysed({ state, number }, 'all')]).toEqual([first, all]);
	}
);

test('a paper is marked by the keys now in force; an unanswered item is wrong even where the key is gone', () => {
	const paper = ['Q1', 'Q2', 'Q3'].map((versionId) => ({ versionId, optionIds: ['A', 'B'] }));
	const keys = new Map([
		['Q1', ['A']],
		['Q2', ['A', 'B']]
	]);
	const marking = { keys, corrections: new Map() };
	const answers = analysedPaper({ paper, responses: { 0: ['A'], 1: ['A'] }, times: { 0: 4_000 } }, marking);
	expect(answers.map(({ mark, timeMs }) => [mark, timeMs])).toEqual([
		[1, 4_000],
		[0, null],
		[0, null]
	]);
});

test.each([
	['replace', ['B'], [0, 1, 0]],
	['any_of', ['A', 'B'], [1, 1, 0]],
	['everyone', ['A', 'B'], [1, 1, 1]]
] as const)('a correction %s to %s marks A, B and no answer as %s', (mode, keyAfter, marks) => {
	const paper = [{ versionId: 'Q1', optionIds: ['A', 'B'] }];
	const corrections = new Map([['Q1', { versionId: 'Q1', mode, keyAfter: [...keyAfter] }]]);
	const marked = [['A'], ['B'], []].map(
		(chosen) => analysedPaper({ paper, responses: { 0: chosen } }, { keys: new Map([['Q1', ['A']]]), corrections })[0]
	);
	expect(marked.map((answer) => answer?.mark)).toEqual(marks);
});

test('a paper opened and left without an answer is counted apart', () => {
	const counts = counted([[{ versionId: 'Q1', chosen: [], mark: 0, timeMs: null }]]);
	expect([counts.papers, counts.blank, counts.items.size]).toEqual([0, 1, 0]);
});

describe('the time spent on a position', () => {
	const steps = (...saved: [at: number, p: number, chosenAt?: number][]): AttemptStep[] => [
		{ seq: 1, kind: 'started', at: 1_000, payload: {} },
		...saved.map(([at, p, chosenAt], index): AttemptStep => {
			return {
				seq: index + 2,
				kind: 'saved',
				at,
				payload: { p, r: ['A'], ...(chosenAt !== undefined && { chosenAt }) }
			};
		})
	];
	test.each<[string, AttemptStep[], Record<number, number>]>([
		['runs from the answer before', steps([5_000, 0], [12_000, 1]), { 0: 4_000, 1: 7_000 }],
		['adds up where a choice is changed later', steps([5_000, 0], [7_000, 1], [10_000, 0]), { 0: 7_000, 1: 2_000 }],
		[
			'goes by the phone where answers arrive together after a lost line',
			steps([9_000, 1, 6_000], [9_000, 0, 4_000]),
			{ 0: 3_000, 1: 2_000 }
		],
		['is unknown for answers posted as one', steps([9_000, 0], [9_000, 1], [11_000, 2]), { 2: 2_000 }],
		['is never negative where a phone runs behind', steps([5_000, 0, 500]), { 0: 0 }],
		['is unknown without a start', steps([5_000, 0]).slice(1), {}]
	])('%s', (_, list, times) => {
		expect(answerTimes(list)).toEqual(times);
	});
});

describe('score groups', () => {
	test('hold 27, 46 and 27 % of the persons, ties at a border counted in part', () => {
		const levels = [10, 30, 30, 30].map((persons, index) => ({ share: index / 10, persons }));
		const groups = scoreGroups(levels)!;
		const size = (group: 'lower' | 'middle' | 'upper') =>
			levels.reduce((sum, { persons }, index) => sum + persons * groups[index]![group], 0);
		expect([size('lower'), size('middle'), size('upper')].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
			27, 46, 27
		]);
		expect(groups[1]!.lower).toBeCloseTo(17 / 30);
	});

	test('take equal shares of papers of other lengths as one score', () => {
		const groups = scoreGroups([
			{ share: 1 / 2, persons: 5 },
			{ share: 0.5, persons: 5 },
			{ share: 0.9, persons: 10 }
		])!;
		expect(groups[0]).toEqual(groups[1]);
	});

	test('are none where one score reaches into both', () => {
		expect(
			scoreGroups([
				{ share: 0, persons: 20 },
				{ share: 1, persons: 80 }
			])
		).toBeNull();
		expect(
			scoreGroups([
				{ share: 0, persons: 27 },
				{ share: 1, persons: 73 }
			])
		).not.toBeNull();
	});
});
