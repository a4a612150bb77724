import { describe, expect, test } from 'vitest';
import { linearProjection, neededPacePer30Days } from './projection';

// A period of 100 days: 2026-01-01 … 2026-04-10.
const course = { startValue: 0, value: 0.25, startsOn: '2026-01-01', asOf: '2026-01-25', deadline: '2026-04-10' };

describe('linearProjection', () => {
	test.each([
		['a quarter after 25 of 100 days makes the whole', {}, 1],
		['the first day counts', { asOf: '2026-01-01', value: 0.01 }, 1],
		['growth is counted from the value at the start', { startValue: 0.2 }, 0.4],
		['a falling value goes on falling', { startValue: 0.5 }, -0.5],
		['on the last day nothing is added', { asOf: '2026-04-10' }, 0.25]
	])('%s', (_, overrides, expected) => {
		expect(linearProjection({ ...course, ...overrides })).toBe(expected);
	});

	test.each([
		['before the first day', { asOf: '2025-12-31' }],
		['after the deadline', { asOf: '2026-04-11' }]
	])('%s nothing can be projected', (_, overrides) => {
		expect(linearProjection({ ...course, ...overrides })).toBeNull();
	});
});

describe('neededPacePer30Days', () => {
	test.each([
		['75 days left for 0.55', 0.8, {}, 0.22],
		['one day left', 0.8, { asOf: '2026-04-09' }, 16.5],
		['nothing is needed beyond the threshold', 0.2, {}, 0],
		['before the period its 100 days count', 0.85, { asOf: '2025-06-01' }, 0.18],
		['the days of an evening before it begins are the same', 0.85, { asOf: '2025-12-31' }, 0.18]
	])('%s', (_, threshold, overrides, expected) => {
		expect(neededPacePer30Days(threshold, { ...course, ...overrides })).toBe(expected);
	});

	test('on the evening of the deadline it is too late for a pace', () => {
		expect(neededPacePer30Days(0.8, { ...course, asOf: '2026-04-10' })).toBeNull();
	});
});
