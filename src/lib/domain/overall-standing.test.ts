import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	overallEntry,
	overallFits,
	overallSchema,
	rankOverall,
	type OverallRule,
	type RoundResult
} from './overall-standing';
import { lotKey } from './seed';

const rule = (overrides: Partial<OverallRule> = {}): OverallRule => ({
	method: 'sum',
	bestOf: 0,
	points: [],
	prizes: [],
	...overrides
});
const result = (participantId: string, week: number, overrides: Partial<RoundResult> = {}): RoundResult => ({
	roundId: `week${week}`,
	participantId,
	entryCode: participantId,
	correct: 10,
	total: 20,
	durationMs: 600_000,
	submittedAt: week * 1_000,
	distance: 5,
	place: 1,
	...overrides
});
const conditions = { tieSteps: ['prediction', 'duration', 'earlier'] as const, seed: null };
const listed = (
	results: RoundResult[],
	some: OverallRule = rule(),
	how: Parameters<typeof rankOverall>[2] = conditions
) =>
	rankOverall(results, some, how).map(({ place, participantId, score, decidedBy, gap }) => [
		place,
		participantId,
		score,
		decidedBy,
		gap
	]);

describe('the methods', () => {
	const weeks = [
		result('a', 1, { correct: 20, place: 1 }),
		result('a', 2, { correct: 5, place: 3 }),
		result('b', 1, { correct: 12, place: 3 }),
		result('b', 2, { correct: 14, place: 1 }),
		result('c', 1, { correct: 15, place: 2 }),
		result('c', 2, { correct: 13, place: 2 })
	];

	test('sum: the correct answers of all rounds', () => {
		expect(listed(weeks)).toEqual([
			[1, 'c', 28, 'correct', 0],
			[2, 'b', 26, 'correct', 2],
			[3, 'a', 25, 'correct', 1]
		]);
	});

	test('best: those of the best rounds only', () => {
		expect(listed(weeks, rule({ method: 'best', bestOf: 1 }))).toEqual([
			[1, 'a', 20, 'correct', 0],
			[2, 'c', 15, 'correct', 5],
			[3, 'b', 14, 'correct', 1]
		]);
	});

	test('points: by the place in each round, nothing beyond the list; a shared place gives the same', () => {
		const places = [...weeks, result('d', 1, { place: 4 }), result('d', 2, { place: 1 })];
		expect(listed(places, rule({ method: 'points', points: [10, 8, 6] }), { tieSteps: [], seed: null })).toEqual([
			[1, 'a', 16, 'correct', 0],
			[1, 'b', 16, 'tied', 0],
			[1, 'c', 16, 'tied', 0],
			[4, 'd', 10, 'correct', 6]
		]);
	});
});

describe('a person', () => {
	test('has all figures over the counted rounds only', () => {
		const rounds = [
			result('a', 1, { correct: 9, durationMs: 100, distance: 3, submittedAt: 7 }),
			result('a', 2, { correct: 9, durationMs: 200, distance: 4, submittedAt: 9 }),
			result('a', 3, { correct: 8, durationMs: 50, distance: null, submittedAt: 11 })
		];
		expect(overallEntry(rounds, rule({ method: 'best', bestOf: 2 }))).toEqual({
			participantId: 'a',
			entryCode: 'a',
			score: 18,
			rounds: 2,
			correct: 18,
			total: 40,
			durationMs: 300,
			submittedAt: 9,
			distance: 7
		});
		expect(overallEntry(rounds, rule())).toMatchObject({ score: 26, rounds: 3, distance: null, submittedAt: 11 });
	});

	test('with fewer rounds than count is there with those', () => {
		expect(overallEntry([result('a', 1)], rule({ method: 'best', bestOf: 3 }))).toMatchObject({ rounds: 1, score: 10 });
	});

	test.each([
		['more correct', { correct: 11, durationMs: 999, submittedAt: 99 }],
		['shorter where equally correct', { durationMs: 1, submittedAt: 99 }],
		['earlier where equally correct and long', { submittedAt: 1 }]
	])('has the round counted that is %s', (_, better) => {
		const [one, other] = [
			result('a', 1, { submittedAt: 50, durationMs: 600 }),
			result('a', 2, { durationMs: 600, ...better })
		];
		const { correct, durationMs, submittedAt } = other;
		expect(overallEntry([one, other], rule({ method: 'best', bestOf: 1 }))).toMatchObject({
			correct,
			durationMs,
			submittedAt
		});
	});
});

describe('equal scores', () => {
	test.each([
		['predictions nearer in sum', { distance: 4 }, 'prediction', 1],
		['a shorter time in sum', { durationMs: 599_000 }, 'duration', 1_000],
		['a last submission that is earlier', { submittedAt: 1_500 }, 'earlier', 500]
	] as const)('%s wins', (_, better, decidedBy, gap) => {
		const results = [result('a', 1), result('a', 2), result('b', 1), result('b', 2, better)];
		expect(listed(results)).toEqual([
			[1, 'b', 20, 'correct', 0],
			[2, 'a', 20, decidedBy, gap]
		]);
	});

	test('one missing prediction stands behind any other', () => {
		const results = [
			result('a', 1, { distance: null }),
			result('a', 2),
			result('b', 1, { distance: 9_999 }),
			result('b', 2)
		];
		expect(listed(results)[1]).toEqual([2, 'a', 20, 'prediction', null]);
	});

	test('lots are drawn by the code in the scope of the contest', () => {
		const ids = ['a', 'b', 'c', 'd'];
		const order = rankOverall(
			ids.map((id) => result(id, 1)),
			rule(),
			{ tieSteps: ['lot'], seed: 's' }
		).map(({ entryCode }) => lotKey('s', entryCode));
		expect(order).toEqual(ids.map((id) => lotKey('s', id)).sort());
	});
});

test('nobody is placed among nobody', () => {
	expect(rankOverall([], rule(), conditions)).toEqual([]);
});

test.each([
	[rule(), 1, false],
	[rule(), 2, true],
	[rule({ method: 'best', bestOf: 3 }), 2, false],
	[rule({ method: 'best', bestOf: 2 }), 2, true]
])('%j over %d rounds can be reckoned: %s', (some, rounds, expected) => {
	expect(overallFits(some, rounds)).toBe(expected);
});

describe('overallSchema', () => {
	const issues = (input: unknown) => v.safeParse(overallSchema, input).issues?.map(({ message }) => message) ?? [];

	test('drops what a method has no use for', () => {
		expect(v.parse(overallSchema, rule({ bestOf: 4, points: [3, 2] }))).toEqual(rule());
		expect(v.parse(overallSchema, rule({ method: 'best', bestOf: 4, points: [3] }))).toMatchObject({
			bestOf: 4,
			points: []
		});
	});

	test.each([
		['no method', rule({ method: 'mean' as 'sum' }), 'overall.method'],
		['best of none', rule({ method: 'best' }), 'overall.best_of'],
		['no points', rule({ method: 'points' }), 'overall.points'],
		['points for the last place only', rule({ method: 'points', points: [0, 0] }), 'overall.points'],
		['more points for a lower place', rule({ method: 'points', points: [8, 10] }), 'overall.points_order'],
		['half a point', rule({ method: 'points', points: [1.5] }), 'overall.points']
	])('refuses %s', (_, input, expected) => {
		expect(issues(input)).toEqual([expected]);
	});
});
