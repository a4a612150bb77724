import { describe, expect, test } from 'vitest';
import { predictionOutcome, rank, type RankingEntry, type RankingRules } from './ranking';

const entry = (entryCode: string, overrides: Partial<RankingEntry> = {}): RankingEntry => ({
	entryCode,
	correct: 20,
	durationMs: 600_000,
	submittedAt: 5_000,
	prediction: 100,
	...overrides
});
const rules = (overrides: Partial<RankingRules> = {}): RankingRules => ({
	tieSteps: ['prediction', 'duration', 'earlier', 'lot'],
	outcome: 100,
	seed: 'seed',
	...overrides
});
const listed = (entries: RankingEntry[], overrides: Partial<RankingRules> = {}) =>
	rank(entries, rules(overrides)).map(({ place, entryCode, decidedBy, gap }) => [place, entryCode, decidedBy, gap]);

describe('rank', () => {
	test.each([
		[
			'more correct answers',
			entry('b', { correct: 21, durationMs: 999_999, prediction: null }),
			entry('a'),
			'correct',
			1
		],
		[
			'a prediction nearer from below',
			entry('b', { prediction: 97, durationMs: 999_999 }),
			entry('a', { prediction: 104 }),
			'prediction',
			1
		],
		[
			'a prediction nearer from above',
			entry('b', { prediction: 101 }),
			entry('a', { prediction: 90 }),
			'prediction',
			9
		],
		[
			'any prediction over none',
			entry('b', { prediction: 90_000 }),
			entry('a', { prediction: null }),
			'prediction',
			null
		],
		['a shorter time', entry('b', { durationMs: 599_000, submittedAt: 9_000 }), entry('a'), 'duration', 1_000],
		['an earlier submission', entry('b', { submittedAt: 4_999 }), entry('a'), 'earlier', 1]
	] as const)('%s wins', (_, better, worse, decidedBy, gap) => {
		expect(listed([worse, better])).toEqual([
			[1, 'b', 'correct', 0],
			[2, 'a', decidedBy, gap]
		]);
	});

	test('equal distances on either side of the outcome are a tie that the next step decides', () => {
		const entries = [entry('a', { prediction: 95 }), entry('b', { prediction: 105, durationMs: 1 })];
		expect(listed(entries).map(([, id]) => id)).toEqual(['b', 'a']);
	});

	test('two missing predictions are equal', () => {
		const entries = [entry('a', { prediction: null }), entry('b', { prediction: null, durationMs: 1 })];
		expect(listed(entries)).toEqual([
			[1, 'b', 'correct', 0],
			[2, 'a', 'duration', 599_999]
		]);
	});

	test('the steps count in the order of the rules, and only those listed', () => {
		const entries = [entry('a', { durationMs: 1, submittedAt: 9 }), entry('b', { durationMs: 9, submittedAt: 1 })];
		expect(listed(entries, { tieSteps: ['duration', 'earlier'] }).map(([, id]) => id)).toEqual(['a', 'b']);
		expect(listed(entries, { tieSteps: ['earlier', 'duration'] }).map(([, id]) => id)).toEqual(['b', 'a']);
		expect(listed(entries, { tieSteps: ['earlier'] })[1]).toEqual([2, 'a', 'earlier', 8]);
	});

	test('without lots equals share a place, and the place after them is skipped', () => {
		const entries = [entry('c'), entry('d', { correct: 19 }), entry('b'), entry('a', { correct: 25 })];
		expect(listed(entries, { tieSteps: ['duration'] })).toEqual([
			[1, 'a', 'correct', 0],
			[2, 'b', 'correct', 5],
			[2, 'c', 'tied', 0],
			[4, 'd', 'correct', 1]
		]);
	});

	test('lots that are not drawn yet and an outcome that is not known yet decide nothing', () => {
		const entries = [entry('a', { prediction: 1 }), entry('b')];
		expect(listed(entries, { outcome: null, seed: null }).map(([place]) => place)).toEqual([1, 1]);
	});

	test('nobody is placed among nobody', () => {
		expect(rank([], rules())).toEqual([]);
	});
});

test.each([
	['full_marks', 12],
	['participants', 1_568],
	['attempts', 4_230]
] as const)('the outcome of a prediction of %s is %d', (subject, expected) => {
	expect(predictionOutcome(subject, { fullMarks: 12, participants: 1_568, attempts: 4_230 })).toBe(expected);
});
