import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptsAnswer, deadlineOf, remainingMs, replay, type AttemptStep, type StepKind } from './attempt';

describe('deadlineOf', () => {
	// Limit 20, round closes at 100:
	//                 start            close
	//  ─────┬───────────┬────────────────┬─────
	test.each([
		[10, 0, 30, 'the limit ends first'],
		[80, 0, 100, 'the limit ends with the round'],
		[90, 0, 100, 'the round closes first'],
		[10, 5, 35, 'extra time is added to the limit'],
		[90, 5, 105, 'extra time reaches past the close'],
		[78, 5, 103, 'but by no more than itself']
	])('started at %d with %d extra, the deadline is %d: %s', (startedAt, extraMs, deadline) => {
		expect(deadlineOf(startedAt, { timeLimitMs: 20 }, 100, extraMs)).toBe(deadline);
	});
});

test('no time is left at the deadline or after it', () => {
	expect([90, 100, 110].map((now) => remainingMs(100, now))).toEqual([10, 0, 0]);
});

describe('acceptsAnswer', () => {
	// Deadline 100, grace 30:   ──────── 100 ═════ 130 ─────
	const at = (chosenAt: number | null, receivedAt: number) =>
		acceptsAnswer({ state: 'in_progress', deadline: 100, graceMs: 30, chosenAt, receivedAt });

	test.each([
		[50, 50, true, 'in time'],
		[100, 100, true, 'at the last moment'],
		[99, 130, true, 'chosen in time, sent late, at the end of the grace'],
		[99, 131, false, 'after the grace'],
		[101, 120, false, 'chosen too late'],
		[500, 90, true, 'the phone runs ahead: the time of arrival counts'],
		[500, 101, false, 'the phone runs ahead and the answer came late'],
		[-500, 130, true, 'the phone runs behind: the grace'],
		[-500, 131, false, 'the phone runs behind: nothing beyond the grace'],
		[null, 100, true, 'no time given: as received'],
		[null, 101, false, 'no time given and late']
	] as [number | null, number, boolean, string][])(
		'chosen at %s and received at %d: %s, %s',
		(chosenAt, receivedAt, accepted) => {
			expect(at(chosenAt, receivedAt)).toBe(accepted);
		}
	);

	test.each(['submitted', 'expired', 'voided'] as const)('a %s attempt takes no answer', (state) => {
		expect(acceptsAnswer({ state, deadline: 100, graceMs: 30, chosenAt: 50, receivedAt: 50 })).toBe(false);
	});
});

describe('replay', () => {
	const history = (...rows: [StepKind, Record<string, unknown>?][]): AttemptStep[] =>
		rows.map(([kind, payload = {}], index) => ({ seq: index + 1, kind, at: 1000 - index, payload }));

	test('an attempt that has only started is in progress and empty', () => {
		expect(replay(history(['started']))).toEqual({
			state: 'in_progress',
			responses: {},
			prediction: null,
			correct: null,
			extraMs: 0
		});
	});

	test('the last answer to a position stands, and an empty one clears it', () => {
		const steps = history(
			['started'],
			['saved', { p: 0, r: ['A'] }],
			['saved', { p: 1, r: ['B'] }],
			['saved', { p: 2, r: ['C'] }],
			['saved', { p: 0, r: ['D', 'B'] }],
			['saved', { p: 1, r: [] }]
		);
		expect(replay(steps).responses).toEqual({ 0: ['D', 'B'], 2: ['C'] });
	});

	test('the last prediction stands, 0 too', () => {
		expect(replay(history(['started'], ['saved', { prediction: 40 }], ['saved', { prediction: 0 }])).prediction).toBe(
			0
		);
	});

	test('steps count in the order of their sequence numbers, not of their rows', () => {
		const steps = history(
			['started'],
			['saved', { p: 0, r: ['A'] }],
			['saved', { p: 0, r: ['B'] }],
			['saved', { prediction: 1 }],
			['saved', { p: 0, r: ['C'] }],
			['submitted'],
			['graded']
		);
		fc.assert(
			fc.property(fc.shuffledSubarray(steps, { minLength: steps.length }), (rows) => {
				expect(replay(rows)).toMatchObject({ state: 'submitted', responses: { 0: ['C'] }, prediction: 1 });
			})
		);
	});

	test.each([
		['submitted', [['submitted'], ['graded'], ['regraded']]],
		['expired', [['expired'], ['graded']]],
		['submitted', [['submitted'], ['expired']]],
		['expired', [['expired'], ['submitted']]],
		['voided', [['submitted'], ['graded'], ['voided']]],
		['voided', [['voided'], ['submitted']]],
		['submitted', [['submitted'], ['graded'], ['voided'], ['reinstated']]],
		['expired', [['expired'], ['graded'], ['voided'], ['reinstated'], ['regraded']]],
		['voided', [['submitted'], ['voided'], ['reinstated'], ['voided']]],
		['submitted', [['submitted'], ['voided'], ['voided'], ['reinstated'], ['reinstated']]],
		['in_progress', [['voided'], ['reinstated']]]
	] as [string, [StepKind][]][])('it is %s after %j', (state, rows) => {
		expect(replay(history(['started'], ...rows)).state).toBe(state);
	});

	test('what is saved after the end does not count', () => {
		const steps = history(['started'], ['saved', { p: 0, r: ['A'] }], ['submitted'], ['saved', { p: 0, r: ['B'] }]);
		expect(replay(steps).responses).toEqual({ 0: ['A'] });
	});

	test('the last grading gives the number of right answers, voided or not', () => {
		const steps = history(
			['started'],
			['submitted'],
			['graded', { correct: 3 }],
			['voided'],
			['regraded', { correct: 4 }]
		);
		expect(replay(steps).correct).toBe(4);
		expect(replay(steps.slice(0, 3)).correct).toBe(3);
	});

	test('extra time is what was granted last', () => {
		const steps = history(
			['started', { number: 1, extraMs: 60 }],
			['extended', { extraMs: 90 }],
			['saved', { p: 0, r: ['A'] }]
		);
		expect(replay(steps)).toMatchObject({ extraMs: 90, state: 'in_progress', responses: { 0: ['A'] } });
	});
});
