import { expect, it } from 'vitest';
import { populationTree, type Population } from './population';
import { figuresFrom, proposeFigures } from './population-succession';

const figure = (unitId: string, headcount: number, asOf = '2025-01-01'): Population => ({
	unitId,
	audienceGroup: 'residents',
	headcount,
	asOf,
	source: 'Báo cáo'
});
const unit = (id: string, parentId: string | null, path: string) => ({
	id,
	parentId,
	path,
	validFrom: null,
	validTo: null
});
const UNITS = [unit('a', null, '/a/'), unit('b', null, '/b/'), unit('a1', 'a', '/a/a1/')];
const NAMED = [
	{ id: 'a', name: 'A' },
	{ id: 'b', name: 'B' }
];
const residents = (history: Population[]) =>
	proposeFigures(NAMED, populationTree(UNITS, history, '2025-06-30')).find(({ group }) => group === 'residents');

it('proposes the sum of what the units have', () => {
	expect(residents([figure('a', 40), figure('b', 60)])).toMatchObject({ headcount: 100, missing: [] });
});

it('counts units below one that has no figure of its own, and names a unit without any', () => {
	expect(residents([figure('a1', 15), figure('b', 60)])).toMatchObject({ headcount: 75 });
	expect(residents([figure('b', 60)])).toMatchObject({ headcount: 60, missing: ['A'] });
});

it('proposes nothing where all figures come from below and move along', () => {
	expect(residents([figure('a1', 15)])).toMatchObject({ headcount: null, missing: [] });
});

it('a unit that goes on keeps the figure that holds on the day and newer ones', () => {
	const history = [figure('a', 1, '2024-01-01'), figure('a', 2, '2025-01-01'), figure('a', 3, '2025-09-01')];
	expect(figuresFrom(history, '2025-07-01').map(({ headcount }) => headcount)).toEqual([2, 3]);
	expect(figuresFrom(history, '2023-07-01').map(({ headcount }) => headcount)).toEqual([1, 2, 3]);
});
