import { describe, expect, it } from 'vitest';
import { longestRun, weekOf } from './practice-week';

/** ● practised, ○ not, · to come; | stands before today. */
const drawn = (today: string, days: string[]) =>
	weekOf(today, new Set(days))
		.map(({ practised, toCome, isToday }) => (isToday ? '|' : '') + (practised ? '●' : toCome ? '·' : '○'))
		.join('');

describe('the week of practice', () => {
	it.each([
		['2026-03-02', [], '|○······'],
		['2026-03-02', ['2026-03-02'], '|●······'],
		['2026-03-05', ['2026-03-02', '2026-03-04'], '●○●|○···'],
		['2026-03-08', ['2026-03-01', '2026-03-08'], '○○○○○○|●'],
		['2026-01-01', ['2025-12-29'], '●○○|○···']
	])('around %s after %j is %s', (today, days, expected) => {
		expect(drawn(today, days)).toBe(expected);
	});
});

describe('the longest run', () => {
	it.each([
		[[], 0],
		[['2026-03-02'], 1],
		[['2026-03-02', '2026-03-03', '2026-03-05'], 2],
		[['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-10'], 3],
		[['2026-03-03', '2026-03-02', '2026-03-03'], 2]
	])('of %j is %i', (days, length) => {
		expect(longestRun(days)).toBe(length);
	});
});
