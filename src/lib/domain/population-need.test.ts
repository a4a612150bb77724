import { expect, it } from 'vitest';
import type { PopulationCell } from './population';
import type { UnitKind } from './unit';
import { populationFault } from './population-need';

const figure = {
	unitId: 'u',
	audienceGroup: 'residents' as const,
	headcount: 40,
	asOf: '2026-01-01',
	source: 'Báo cáo'
};
const none: PopulationCell = { own: null, ofChildren: null, childrenMissing: 0, total: null };
const own: PopulationCell = { ...none, own: figure, total: 40 };

const a = (kind: UnitKind, parentKind: UnitKind = 'commune') => ({ kind, parentKind });

it('a figure is missing only where a unit of that kind is expected to have one', () => {
	expect(populationFault(a('village'), 'residents', none, '2026-06-01')).toBe('missing');
	expect(populationFault(a('village'), 'students', none, '2026-06-01')).toBeNull();
	expect(populationFault(a('commune', 'province'), 'students', none, '2026-06-01')).toBe('missing');
	expect(populationFault(a('school', 'school'), 'officials', none, '2026-06-01')).toBeNull();
});

it('a sum of units below is a figure', () => {
	expect(populationFault(a('commune'), 'residents', { ...none, ofChildren: 9, total: 9 }, '2026-06-01')).toBeNull();
});

it('a unit’s own figure contradicts what those below it add up to', () => {
	expect(populationFault(a('commune'), 'residents', { ...own, ofChildren: 41 }, '2026-06-01')).toBe('conflict');
	expect(populationFault(a('commune'), 'residents', { ...own, ofChildren: 40 }, '2026-06-01')).toBeNull();
});

it('a typed figure is old after a year, one from lists is not', () => {
	expect(populationFault(a('village'), 'residents', own, '2027-01-01')).toBeNull();
	expect(populationFault(a('village'), 'residents', own, '2027-01-02')).toBe('old');
	const counted = { ...own, own: { ...figure, basis: 'roster' as const } };
	expect(populationFault(a('village'), 'residents', counted, '2028-01-01')).toBeNull();
});
