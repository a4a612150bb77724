import document from '$content/plans.json';
import { describe, expect, it } from 'vitest';
import { deadlineEntries, monthsOf, planEntries, roundEntry } from './calendar-entry';
import { parseDateText, type PlanDate, type PlanDateKind } from './plan-date';

const datesOf = (planId: string): PlanDate[] =>
	document.plans
		.find(({ id }) => id === planId)!
		.recurring.map(({ kind, date, name_vi: name, clause }) => ({
			...{ kind: kind as PlanDateKind, name, clause, dateText: date },
			...parseDateText(date)!
		}));
const entries = (planId: string, year: number, startsOn = '2025-08-12') =>
	planEntries({ id: planId, startsOn }, datesOf(planId), year);
const days = (planId: string, year: number) =>
	entries(planId, year).map(({ from, to }) => (from === to ? from : `${from}…${to}`));

describe('the calendar of a plan', () => {
	it('has the national days 18/5, 01/10 and 10/10', () => {
		expect(days('phu-trung', 2026)).toEqual(['2026-05-18', '2026-10-01', '2026-10-10']);
	});

	it('has the contest months June and September, quarters and the festival of October', () => {
		expect(days('hoa-an', 2027).slice(3)).toEqual([
			'2027-06-01…2027-06-30',
			'2027-09-01…2027-09-30',
			'2027-10-01…2027-10-31',
			'2027-04-01…2027-09-30',
			'2027-04-01…2027-06-30',
			'2027-07-01…2027-09-30'
		]);
	});

	it('has the reports due before 15/6 and 15/12 on the last day in time, where the plan sets them (C07)', () => {
		expect(days('lai-khe', 2026)).toEqual(['2026-06-14', '2026-12-14']);
		expect(days('thong-nhat', 2026)).toEqual([]);
	});

	it('is empty in the years before the plan', () => {
		expect(entries('phu-trung', 2024)).toEqual([]);
	});

	it('names each thing the same way every time, and every year apart', () => {
		const uids = [2026, 2027].flatMap((year) => entries('hoa-an', year).map(({ uid }) => uid));
		expect(uids).toEqual([2026, 2027].flatMap((year) => entries('hoa-an', year).map(({ uid }) => uid)));
		expect(new Set(uids).size).toBe(uids.length);
	});
});

describe('deadlines of targets', () => {
	const target = {
		id: 'HA-01',
		metric: 'Tỷ lệ',
		clause: 'II.2.1',
		deadline: '2026-12-31',
		yearly: false,
		startsOn: '2026-05-27'
	};
	const due = (change: object, year: number) =>
		deadlineEntries('p', [{ ...target, ...change }], year).map(({ from }) => from);

	it('stand in their year only', () => {
		expect([due({}, 2026), due({}, 2027)]).toEqual([['2026-12-31'], []]);
	});

	it('of a target without one are not there, and of one for every year are at each year’s end', () => {
		expect(due({ deadline: null }, 2026)).toEqual([]);
		expect([2025, 2026, 2027].flatMap((year) => due({ deadline: null, yearly: true }, year))).toEqual([
			'2026-12-31',
			'2027-12-31'
		]);
	});
});

describe('the months', () => {
	const round = (from: string, to: string) =>
		roundEntry({ roundId: from, title: 'Vòng', from, to, href: '/c/x' }, 2026);

	it('each show what lies in them, also what began in an earlier one', () => {
		const { months } = monthsOf([...round('2026-05-20', '2026-07-02'), ...round('2026-06-05', '2026-06-06')], 2026);
		expect(months.map((month) => month.entries.map(({ from }) => from))).toEqual([
			...Array.from({ length: 4 }, () => []),
			['2026-05-20'],
			['2026-05-20', '2026-06-05'],
			['2026-05-20'],
			...Array.from({ length: 5 }, () => [])
		]);
	});

	it('do not show what lasts the whole year, which stands apart', () => {
		const { allYear, months } = monthsOf(entries('bom-bo', 2026), 2026);
		expect(allYear.map(({ kind }) => kind)).toEqual(['award']);
		expect(months.flatMap((month) => month.entries)).toEqual([]);
	});

	it('know a round that lies over New Year in both years', () => {
		expect(round('2025-12-28', '2026-01-03')).toHaveLength(1);
		expect(round('2025-12-28', '2025-12-31')).toHaveLength(0);
	});
});
