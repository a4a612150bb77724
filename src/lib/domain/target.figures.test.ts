import { describe, expect, test } from 'vitest';
import { evaluateTarget, type TargetDefinition, type TargetFigure } from './target';

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

describe('figures', () => {
	test('a share comes with its parts, its pace and its projection', () => {
		expect(evaluate(share(10, 100))).toEqual({
			status: 'behind',
			reason: 'projection_misses',
			value: 0.1,
			numerator: 10,
			denominator: 100,
			neededPace: 0.28,
			projection: 0.4,
			overfull: false
		});
	});

	test('a count has no denominator', () => {
		expect(evaluate({ count: 1 }, { threshold: 5 })).toMatchObject({
			value: 1,
			numerator: 1,
			denominator: null,
			neededPace: 1.6,
			projection: 4
		});
	});

	test('a share over 1 is achieved, and its denominator needs a look', () => {
		expect(evaluate(share(101, 100))).toMatchObject({ status: 'achieved', value: 1.01, overfull: true });
		expect(evaluate(share(100, 100)).overfull).toBe(false);
		expect(evaluate({ count: 9 }).overfull).toBe(false);
	});

	test('the projection of a share stops at the whole, that of a count does not', () => {
		expect(evaluate(share(60, 100)).projection).toBe(1);
		expect(evaluate({ count: 2 }, { threshold: 3 }).projection).toBe(8);
		expect(verdict(share(60, 100), { threshold: 1 })).toBe('on_track: projection_meets');
	});

	test('without a headcount the persons counted are still told', () => {
		expect(evaluate(share(5, 0))).toMatchObject({ value: null, numerator: 5, denominator: 0 });
	});

	test('what is achieved needs no pace', () => {
		expect(evaluate(share(90, 100))).toMatchObject({ neededPace: null, projection: null });
	});
});
