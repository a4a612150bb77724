import { describe, expect, it } from 'vitest';
import { countedPeriod, longDate, periodName, reportPeriod, type PeriodWish } from './report-period';

const wish = (over: Partial<PeriodWish>): PeriodWish => ({
	kind: 'half',
	year: 2026,
	quarter: 1,
	endsOn: null,
	...over
});
const PLAN = '2026-03-05';
const at = (over: Partial<PeriodWish>, today: string) => reportPeriod(wish(over), PLAN, today);

describe('the period of a report', () => {
	it.each([
		['half', '2026-01-01', '2026-06-14'],
		['year', '2026-01-01', '2026-12-14'],
		['quarter', '2026-01-01', '2026-03-31'],
		['plan', PLAN, '2026-12-31']
	] as const)('of a %s is closed the evening before the report is due', (kind, startsOn, endsOn) => {
		expect(at({ kind }, '2026-12-31')).toEqual({ kind, startsOn, endsOn });
	});

	it('is never closed later than today', () => {
		expect(at({}, '2026-05-02')?.endsOn).toBe('2026-05-02');
		expect(at({ kind: 'quarter', quarter: 2 }, '2026-05-02')?.endsOn).toBe('2026-05-02');
	});

	it('may be closed on another day within it', () => {
		expect(at({ endsOn: '2026-06-30' }, '2026-07-01')?.endsOn).toBe('2026-06-30');
		expect(at({ endsOn: '2026-01-01' }, '2026-07-01')?.endsOn).toBe('2026-01-01');
	});

	it.each(['2026-07-01', '2025-12-31'])('of a half year cannot be closed on %s', (endsOn) => {
		expect(at({ endsOn }, '2026-12-01')).toBeNull();
	});

	it('cannot be closed tomorrow, nor before it has begun', () => {
		expect(at({ endsOn: '2026-05-03' }, '2026-05-02')).toBeNull();
		expect(at({ kind: 'quarter', quarter: 4 }, '2026-09-30')).toBeNull();
		expect(at({ kind: 'quarter', quarter: 4 }, '2026-10-01')?.startsOn).toBe('2026-10-01');
	});

	it('of a quarter closes on its own last day, whatever is wished', () => {
		expect(at({ kind: 'quarter', quarter: 3, endsOn: '2026-08-01' }, '2026-12-01')?.endsOn).toBe('2026-09-30');
	});

	it('says under what name its persons are counted', () => {
		expect(countedPeriod(at({}, '2026-12-01')!)).toBe('2026');
		expect(countedPeriod(at({ kind: 'quarter', quarter: 2 }, '2026-12-01')!)).toBe('2026-Q2');
		expect(countedPeriod(at({ kind: 'plan' }, '2026-12-01')!)).toBe('all');
	});

	it('has a name as titles say it', () => {
		expect(periodName(at({}, '2026-12-01')!)).toBe('sáu tháng đầu năm 2026');
		expect(periodName(at({ kind: 'quarter', quarter: 4 }, '2026-12-01')!)).toBe('quý IV năm 2026');
		expect(periodName(at({ kind: 'plan' }, '2026-12-01')!)).toBe('từ ngày 5/3/2026 đến ngày 1/12/2026');
	});
});

describe('a date in an official paper', () => {
	it.each([
		['2026-06-05', 'ngày 05 tháng 6 năm 2026'],
		['2026-02-15', 'ngày 15 tháng 02 năm 2026'],
		['2026-12-09', 'ngày 09 tháng 12 năm 2026']
	])('%s has a 0 before days under ten and months one and two', (date, text) => {
		expect(longDate(date)).toBe(text);
	});
});
