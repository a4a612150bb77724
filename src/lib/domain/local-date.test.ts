import { expect, test } from 'vitest';
import { daysBetween, isLocalDate } from './local-date';

test.each([
	['2026-06-05', '2026-06-05', 0],
	['2026-06-05', '2026-06-06', 1],
	['2026-06-06', '2026-06-05', -1],
	['2028-02-28', '2028-03-01', 2],
	['2026-01-01', '2026-12-31', 364]
])('from %s to %s it is %d days', (from, to, days) => {
	expect(daysBetween(from, to)).toBe(days);
});

test.each([
	['2028-02-29', true],
	['2026-02-29', false],
	['2026-04-31', false],
	['2026-13-01', false],
	['2026-6-5', false],
	['05/06/2026', false],
	['', false]
])('%j is a date: %s', (text, expected) => {
	expect(isLocalDate(text)).toBe(expected);
});
