import { expect, it } from 'vitest';
import { eveOf, periodOn } from './target-period';

it.each([
	['2026-03-01', '2026-02-28'],
	['2028-03-01', '2028-02-29'],
	['2026-01-01', '2025-12-31']
])('the eve of %s is %s', (date, eve) => {
	expect(eveOf(date)).toBe(eve);
});

it('a yearly target without a deadline runs through the calendar year', () => {
	const target = { startsOn: '2025-08-12', deadline: null, yearly: true };
	expect(periodOn(target, '2026-06-14')).toEqual({ startsOn: '2026-01-01', deadline: '2026-12-31' });
});

it('a yearly target does not count from before its plan began', () => {
	const target = { startsOn: '2025-08-12', deadline: null, yearly: true };
	expect(periodOn(target, '2025-10-10')).toEqual({ startsOn: '2025-08-12', deadline: '2025-12-31' });
});

it.each([
	{ startsOn: '2025-08-12', deadline: '2027-12-31', yearly: true },
	{ startsOn: '2025-08-12', deadline: null, yearly: false }
])('a deadline, or none, stands as the plan has it: %o', (target) => {
	expect(periodOn(target, '2026-06-14')).toEqual({ startsOn: target.startsOn, deadline: target.deadline });
});
