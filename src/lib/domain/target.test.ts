import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateTarget, type Comparator, type TargetDefinition, type TargetFigure } from './target';

// 100 days: 2026-01-01 … 2026-04-10; a quarter of them has passed on the evening of 2026-01-25.
const definition = (overrides: Partial<TargetDefinition> = {}): TargetDefinition => ({
	id: 'PT-08',
	measure: 'share_reached',
	groups: ['residents'],
	comparator: '>=',
	threshold: 0.8,
	startsOn: '2026-01-01',
	deadline: '2026-04-10',
	...overrides
});
const evaluate = (
	figure: TargetFigure,
	overrides: Partial<TargetDefinition> = {},
	asOf = '2026-01-25',
	startValue = 0
) => evaluateTarget(definition(overrides), figure, { startValue }, asOf);
const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const verdict = (...parameters: Parameters<typeof evaluate>) => {
	const { status, reason } = evaluate(...parameters);
	return `${status}: ${reason}`;
};

describe('threshold', () => {
	test.each([
		['>', 80, 100, 'overdue'],
		['>=', 80, 100, 'achieved'],
		['>', 8_001, 10_000, 'achieved'],
		['>=', 7_999, 10_000, 'overdue'],
		['>', 4_000_001, 5_000_000, 'achieved'],
		['>=', 3_999_999, 5_000_000, 'overdue']
	] as [Comparator, number, number, string][])(
		'"%s 80 %%" with %d of %d is %s',
		(comparator, numerator, denominator, status) => {
			expect(evaluate(share(numerator, denominator), { comparator }, '2026-05-01').status).toBe(status);
		}
	);

	test('exactly the threshold meets ">=" and not ">", for any whole percentage', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000_000 }), (percent, hundreds) => {
				const figure = share(percent * hundreds, 100 * hundreds);
				expect(evaluate(figure, { comparator: '>=', threshold: percent / 100 }).status).toBe('achieved');
				expect(evaluate(figure, { comparator: '>', threshold: percent / 100 }).status).not.toBe('achieved');
			})
		);
	});

	test.each([
		[1, 'behind'],
		[2, 'achieved'],
		[3, 'achieved']
	])('"= 2" with a count of %d is %s: more than planned is no failure', (count, status) => {
		const overrides = { measure: 'contest_count', comparator: '=', threshold: 2, deadline: '2026-01-25' } as const;
		expect(evaluate({ count }, overrides).status).toBe(status);
	});
});

describe('status', () => {
	test.each([
		['nothing was found', null, {}, '2026-01-25', 'no_data: no_figure'],
		['the headcount is not known', share(5, 0), {}, '2026-01-25', 'no_data: no_denominator'],
		['nobody yet, and time to go', share(0, 100), {}, '2026-01-25', 'behind: projection_misses'],
		['the pace is just enough', share(20, 100), {}, '2026-01-25', 'on_track: projection_meets'],
		['the pace is a little too slow', share(19, 100), {}, '2026-01-25', 'behind: projection_misses'],
		[
			'the pace leads to exactly 80 %, over 80 % is asked',
			share(20, 100),
			{ comparator: '>' },
			'2026-01-25',
			'behind: projection_misses'
		],
		['the last day is in time', share(70, 100), {}, '2026-04-10', 'behind: projection_misses'],
		['the day after is not', share(70, 100), {}, '2026-04-11', 'overdue: deadline_passed'],
		['met after the deadline', share(80, 100), {}, '2026-04-11', 'achieved: threshold_met'],
		['its period has not begun', share(1, 100), {}, '2025-12-31', 'on_track: not_started'],
		['no deadline', share(79, 100), { deadline: null }, '2036-01-01', 'behind: no_deadline'],
		['met without a deadline', share(80, 100), { deadline: null }, '2036-01-01', 'achieved: threshold_met'],
		['done', { done: true }, { threshold: 1, comparator: '=' }, '2026-01-25', 'achieved: threshold_met'],
		['not done', { done: false }, { threshold: 1, comparator: '=' }, '2026-01-25', 'behind: not_done'],
		['not done on the first day', { done: false }, { threshold: 1, comparator: '=' }, '2026-01-01', 'behind: not_done'],
		['not done in time', { done: false }, { threshold: 1, comparator: '=' }, '2026-04-11', 'overdue: deadline_passed'],
		[
			'not done, and not begun',
			{ done: false },
			{ threshold: 1, comparator: '=' },
			'2025-12-31',
			'on_track: not_started'
		],
		[
			'one of three programmes after a quarter',
			{ count: 1 },
			{ threshold: 3 },
			'2026-01-25',
			'on_track: projection_meets'
		],
		['one of five after a quarter', { count: 1 }, { threshold: 5 }, '2026-01-25', 'behind: projection_misses'],
		['a count of 0 is a figure', { count: 0 }, { threshold: 3 }, '2026-01-25', 'behind: projection_misses']
	] as [string, TargetFigure, Partial<TargetDefinition>, string, string][])(
		'%s',
		(_, figure, overrides, asOf, expected) => {
			expect(verdict(figure, overrides, asOf)).toBe(expected);
		}
	);

	test('the pace is counted from the value that the period began with', () => {
		expect(verdict(share(40, 100), {}, '2026-01-25', 0)).toBe('on_track: projection_meets');
		expect(verdict(share(40, 100), {}, '2026-01-25', 0.35)).toBe('behind: projection_misses');
	});
});
