import { expect, it } from 'vitest';
import { audienceGroupOf, checkPopulationLines, type PopulationLine } from './population-import';

it.each([
	['Cán bộ', 'officials'],
	['CBCCVC', 'officials'],
	['học sinh, sinh viên', 'students'],
	['NGƯỜI DÂN', 'residents'],
	['Doanh nghiệp, hợp tác xã, hộ kinh doanh', 'cooperatives'],
	['DN, HTX', 'cooperatives'],
	['người già', null]
])('the group “%s” is %s', (typed, group) => {
	expect(audienceGroupOf(typed)).toBe(group);
});

const units = [
	{ id: 'old', code: 'dong.20250630', name: 'Thôn Đông', validTo: '2025-06-30' },
	{ id: 'new', code: 'dong', name: 'Thôn Đông', validTo: null }
];
const known = { units, today: '2026-01-01', countOf: (typed: string) => (/^\d+$/.test(typed) ? Number(typed) : null) };
const line = (of: Partial<PopulationLine>): PopulationLine => ({
	line: 2,
	unit: 'dong',
	group: '',
	headcount: '',
	officials: '',
	students: '',
	residents: '40',
	cooperatives: '',
	asOf: '2025-12-01',
	source: 'Báo cáo',
	...of
});
const check = (of: Partial<PopulationLine>) => checkPopulationLines([line(of)], known)[0]!;

it('of two units with the same name the one that is there is meant', () => {
	expect(check({ unit: 'thon dong' }).figures).toMatchObject([{ unitId: 'new', headcount: 40 }]);
});

it('an old unit is reached by its code', () => {
	expect(check({ unit: 'dong.20250630' }).figures).toMatchObject([{ unitId: 'old' }]);
});

it('an empty column is no figure, 0 is one', () => {
	expect(check({ students: '0' }).figures.map(({ audienceGroup, headcount }) => [audienceGroup, headcount])).toEqual([
		['students', 0],
		['residents', 40]
	]);
});

it.each<[string, Partial<PopulationLine>, string]>([
	['no source', { source: '' }, 'population.source.required'],
	['a day to come', { asOf: '2026-01-02' }, 'population.future'],
	['no figure', { residents: '' }, 'population.import.empty'],
	['a group without a headcount', { group: 'Người dân' }, 'population.headcount'],
	['a headcount without a group', { headcount: '3' }, 'population.import.group']
])('refuses %s', (_, of, code) => {
	expect(check(of)).toMatchObject({ figures: [], faults: [{ code }] });
});
