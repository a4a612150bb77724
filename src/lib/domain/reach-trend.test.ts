import { expect, it } from 'vitest';
import { reachTrend } from './reach-trend';

it('adds up day by day without gaps while the span is short', () => {
	const daily = [
		{ day: '2026-02-27', group: 'residents' as const, persons: 2 },
		{ day: '2026-03-01', group: 'officials' as const, persons: 3 }
	];
	expect(reachTrend(daily, '2026-03-02').map(({ at, total }) => [at, total])).toEqual([
		['2026-02-27', 2],
		['2026-02-28', 2],
		['2026-03-01', 5],
		['2026-03-02', 5]
	]);
});

it('adds up month by month over a long span, and keeps the groups apart', () => {
	const daily = [
		{ day: '2025-11-30', group: 'residents' as const, persons: 2 },
		{ day: '2026-01-05', group: 'residents' as const, persons: 1 },
		{ day: '2026-01-31', group: 'students' as const, persons: 4 }
	];
	const trend = reachTrend(daily, '2026-02-01');
	expect(trend.map(({ at, total }) => [at, total])).toEqual([
		['2025-11', 2],
		['2025-12', 2],
		['2026-01', 7],
		['2026-02', 7]
	]);
	expect(trend.at(-1)?.byGroup).toEqual({ officials: 0, students: 4, residents: 3, cooperatives: 0 });
});

it.each([
	['2026-03-03', '2026-01-01'],
	['2026-03-04', '2026-01']
])('a span that ends on %s is drawn from %s', (to, at) => {
	expect(reachTrend([{ day: '2026-01-01', group: 'students', persons: 1 }], to)[0]?.at).toBe(at);
});

it('is empty when nobody was reached', () => {
	expect(reachTrend([], '2026-03-02')).toEqual([]);
});
