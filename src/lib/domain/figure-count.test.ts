import { expect, it } from 'vitest';
import { bucketsOf, hasDays } from './figure-count';
import { contestPeriod, periodsOf, quarterOf, roundPeriod } from './participation';

it.each([
	['all', ['', '2026-03', '2026-03-02']],
	['2026', ['', '2026-03', '2026-03-02']],
	['2026-Q1', ['']],
	[contestPeriod('abc'), ['', '2026-03', '2026-03-02']],
	[roundPeriod('abc'), ['', '2026-03', '2026-03-02']]
])('a day adds to these buckets of %s: %j', (period, buckets) => {
	expect(bucketsOf(period, '2026-03-02')).toEqual(buckets);
	expect(hasDays(period)).toBe(buckets.length > 1);
});

it.each([
	['2026-01-01', '2026-Q1'],
	['2026-03-31', '2026-Q1'],
	['2026-04-01', '2026-Q2'],
	['2026-12-31', '2026-Q4']
])('%s lies in %s', (day, quarter) => {
	expect(quarterOf(day)).toBe(quarter);
	expect(periodsOf(day)).toEqual(['all', '2026', quarter]);
});
