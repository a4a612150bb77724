import { describe, expect, it } from 'vitest';
import { dueReports, USUAL_DUE_DAYS } from './report-due';

describe('the reports of a year', () => {
	it('are due before 15 June and before 15 December where the plan names no other day', () => {
		const due = dueReports(USUAL_DUE_DAYS, '2026-06-02');
		expect(due.map(({ before, kind, daysLeft }) => [before, kind, daysLeft])).toEqual([
			['2026-06-15', 'half', 12],
			['2026-12-15', 'year', 195]
		]);
	});

	it('are in time on the eve of the day, and late on it', () => {
		expect(dueReports(USUAL_DUE_DAYS, '2026-06-14')[0]?.daysLeft).toBe(0);
		expect(dueReports(USUAL_DUE_DAYS, '2026-06-15')[0]?.daysLeft).toBe(-1);
	});

	it('come in the order of the year, with the clause that asks for them', () => {
		const days = [
			{ month: 11, day: 20, clause: 'V.4' },
			{ month: 5, day: 20, clause: 'V.4' }
		];
		expect(dueReports(days, '2026-01-01').map(({ before, clause }) => [before, clause])).toEqual([
			['2026-05-20', 'V.4'],
			['2026-11-20', 'V.4']
		]);
	});
});
