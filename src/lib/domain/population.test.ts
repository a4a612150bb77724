import { expect, test } from 'vitest';
import { populationGap, populationsOn, populationTree, type Population } from './population';

const unit = (id: string, parentId: string | null, path: string) => ({
	id,
	parentId,
	path,
	validFrom: null as string | null,
	validTo: null as string | null
});
const commune = unit('xa', null, '/xa/');
const villages = [unit('t1', 'xa', '/xa/t1/'), unit('t2', 'xa', '/xa/t2/')];
const figure = (unitId: string, headcount: number, asOf = '2026-01-01'): Population => ({
	unitId,
	audienceGroup: 'residents',
	headcount,
	asOf,
	source: 'Báo cáo'
});
const residents = (figures: Population[], units = [commune, ...villages], date = '2026-06-01') =>
	populationTree(units, figures, date).get('xa')!.residents;

test('the newest figure not after the date holds', () => {
	const history = [figure('xa', 100, '2025-01-01'), figure('xa', 130, '2026-01-01'), figure('xa', 150, '2027-01-01')];
	expect(populationsOn(history, '2026-01-01').map(({ headcount }) => headcount)).toEqual([130]);
	expect(populationsOn(history, '2025-12-31').map(({ headcount }) => headcount)).toEqual([100]);
	expect(populationsOn(history, '2024-12-31')).toEqual([]);
});

test('where there is a roster it is the denominator, however new a typed figure may be', () => {
	const roster = { ...figure('xa', 31, '2026-02-01'), basis: 'roster' as const };
	const older = { ...figure('xa', 29, '2026-01-15'), basis: 'roster' as const };
	for (const history of [
		[figure('xa', 40, '2026-03-01'), older, roster],
		[roster, older, figure('xa', 40, '2026-03-01')]
	]) {
		expect(populationsOn(history, '2026-06-01').map(({ headcount }) => headcount)).toEqual([31]);
		expect(populationsOn(history, '2026-01-31').map(({ headcount }) => headcount)).toEqual([29]);
		expect(populationsOn(history, '2026-01-14')).toEqual([]);
	}
	expect(populationsOn([figure('xa', 40, '2026-01-01'), roster], '2026-01-31')).toMatchObject([{ headcount: 40 }]);
	const ended = { ...roster, headcount: 0, asOf: '2026-04-01' };
	expect(populationsOn([figure('xa', 40), roster, ended], '2026-03-31')).toMatchObject([{ headcount: 31 }]);
	expect(populationsOn([figure('xa', 40), roster, ended], '2026-04-01')).toMatchObject([{ headcount: 40 }]);
	expect(populationsOn([roster, ended], '2026-04-01')).toEqual([]);
});

test('a unit without a figure of its own has the sum of its children', () => {
	expect(residents([figure('t1', 40), figure('t2', 60)])).toEqual({
		own: null,
		ofChildren: 100,
		childrenMissing: 0,
		total: 100
	});
});

test('a unit’s own figure is its total and is never added to its children’s', () => {
	expect(residents([figure('xa', 120), figure('t1', 40), figure('t2', 60)])).toMatchObject({
		ofChildren: 100,
		total: 120
	});
});

test('no figure anywhere is a gap, not a zero; a counted zero is a figure', () => {
	expect(residents([])).toEqual({ own: null, ofChildren: null, childrenMissing: 2, total: null });
	expect(residents([figure('xa', 0)]).total).toBe(0);
});

test('children that are closed on the date do not count', () => {
	const closed = { ...villages[1]!, validTo: '2026-05-31' };
	expect(residents([figure('t1', 40), figure('t2', 60)], [commune, villages[0]!, closed])).toMatchObject({
		total: 40,
		childrenMissing: 0
	});
});

test('totals rise through every level, in whatever order the units come', () => {
	const hamlet = unit('x1', 't1', '/xa/t1/x1/');
	expect(residents([figure('x1', 7), figure('t2', 60)], [hamlet, commune, ...villages].reverse()).total).toBe(67);
});

test.each([
	['equal sums', [figure('xa', 100), figure('t1', 40), figure('t2', 60)], null],
	['children above the parent', [figure('xa', 30), figure('t1', 40)], 'conflict'],
	['children below it, all with figures', [figure('xa', 120), figure('t1', 40), figure('t2', 60)], 'conflict'],
	['children below it, one without a figure', [figure('xa', 120), figure('t1', 40)], 'open'],
	['no figure of its own', [figure('t1', 40)], null],
	['no figure below', [figure('xa', 120)], null]
])('%s', (_, figures, gap) => {
	expect(populationGap(residents(figures))).toBe(gap);
});
