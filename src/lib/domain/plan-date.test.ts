import document from '$content/plans.json';
import { describe, expect, it, test } from 'vitest';
import { occurrenceIn, parseDateText, type PlanDateKind } from './plan-date';

const days = (text: string) => {
	const read = parseDateText(text);
	return read && [read.startMonth, read.startDay, read.endMonth, read.endDay, read.fromYear];
};
const inYear = (text: string, year: number, kind: PlanDateKind = 'national_day') => {
	const found = occurrenceIn({ kind, ...parseDateText(text)! }, year);
	return found && [found.from, found.to];
};

describe('the time that a plan writes', () => {
	test.each([
		['18/5', [5, 18, 5, 18, null]],
		['01/10', [10, 1, 10, 1, null]],
		['ngày 10 tháng 10', [10, 10, 10, 10, null]],
		['1/10 đến 10/10', [10, 1, 10, 10, null]],
		['từ ngày 1/10 đến ngày 10/10', [10, 1, 10, 10, null]],
		['trước ngày 15/6', [6, 15, 6, 15, null]],
		['tháng 6', [6, null, 6, null, null]],
		['Tháng 6 đến tháng 9', [6, null, 9, null, null]],
		['hằng năm: tháng 10', [10, null, 10, null, null]],
		['quý II', [4, null, 6, null, null]],
		['quý II và quý III', [4, null, 9, null, null]],
		['quý 4', [10, null, 12, null, null]],
		['hằng năm từ 2026', [null, null, null, null, 2026]],
		['hằng năm', [null, null, null, null, null]],
		['tháng 6, từ năm 2027', [6, null, 6, null, 2027]],
		['18/5'.normalize('NFD'), [5, 18, 5, 18, null]],
		['quý II'.normalize('NFD'), [4, null, 6, null, null]]
	])('“%s” is read', (text, expected) => {
		expect(days(text)).toEqual(expected);
	});

	test.each([
		'',
		'định kỳ',
		'32/1',
		'31/6',
		'10/13',
		'0/5',
		'tháng 13',
		'tháng 0',
		'quý V',
		'10/10 đến 1/10',
		'khi cần'
	])('“%s” cannot be placed in a year', (text) => {
		expect(parseDateText(text)).toBeNull();
	});

	it('of every date of the five plans is understood', () => {
		const texts = document.plans.flatMap(({ recurring }) => recurring.map(({ date }) => date));
		expect(texts).toHaveLength(15);
		expect(texts.filter((text) => parseDateText(text) === null)).toEqual([]);
	});
});

describe('a date in a year', () => {
	it('covers whole months to their last day', () => {
		expect(inYear('tháng 2', 2028)).toEqual(['2028-02-01', '2028-02-29']);
		expect(inYear('quý II và quý III', 2026)).toEqual(['2026-04-01', '2026-09-30']);
	});

	it('of 29 February is the last of February in other years', () => {
		expect(inYear('29/2', 2027)).toEqual(['2027-02-28', '2027-02-28']);
	});

	it('begins in its first year', () => {
		expect([inYear('hằng năm từ 2026', 2025), inYear('hằng năm từ 2026', 2026)]).toEqual([
			null,
			['2026-01-01', '2026-12-31']
		]);
	});

	it('“before 15 June” is in time until 14 June', () => {
		expect(inYear('15/6', 2026, 'report_deadline')).toEqual(['2026-06-14', '2026-06-14']);
		expect(inYear('1/3', 2028, 'report_deadline')).toEqual(['2028-02-29', '2028-02-29']);
	});
});
