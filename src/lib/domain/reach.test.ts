import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCE_GROUPS } from './audience-group';
import { DomainError } from './domain-error';
import { sumSubtree, totalsByGroup, type UnitGroupCount } from './reach';

const units = [
	{ id: 'tinh', path: '/tinh/' },
	{ id: 'xa', path: '/tinh/xa/' },
	{ id: 'xa2', path: '/tinh/xa2/' },
	{ id: 'thon1', path: '/tinh/xa/thon1/' },
	{ id: 'truong', path: '/tinh/xa/truong/' }
];
const counts: UnitGroupCount[] = [
	{ unitId: 'xa', group: 'officials', count: 30 },
	{ unitId: 'thon1', group: 'residents', count: 200 },
	{ unitId: 'thon1', group: 'officials', count: 2 },
	{ unitId: 'truong', group: 'students', count: 100 },
	{ unitId: 'xa2', group: 'residents', count: 7 }
];

describe('sumSubtree', () => {
	test.each([
		['tinh', 339, { officials: 32, students: 100, residents: 207, cooperatives: 0 }],
		['xa', 332, { officials: 32, students: 100, residents: 200, cooperatives: 0 }],
		['xa2', 7, { officials: 0, students: 0, residents: 7, cooperatives: 0 }],
		['thon1', 202, { officials: 2, students: 0, residents: 200, cooperatives: 0 }]
	])('%s with all below it has %d', (id, total, byGroup) => {
		expect(sumSubtree(counts, units).get(id)).toEqual({ total, byGroup });
	});

	test('a unit where nothing was counted has zeros', () => {
		expect(sumSubtree([], units).get('xa')?.total).toBe(0);
	});

	test('a count of an unknown unit is an error, for it would be missing from the totals', () => {
		expect(() => sumSubtree([{ unitId: 'gone', group: 'students', count: 1 }], units)).toThrow(
			new DomainError('reach.unit_unknown', { unitId: 'gone' })
		);
	});

	test('a unit above the list is no part of the sum', () => {
		const [, ...below] = units;
		expect([...sumSubtree(counts, below).keys()]).toEqual(['xa', 'xa2', 'thon1', 'truong']);
	});
});

test('parts add up: groups to the total, and units to the unit above them', () => {
	const anyCount = fc.record({
		unitId: fc.constantFrom(...units.map(({ id }) => id)),
		group: fc.constantFrom(...AUDIENCE_GROUPS),
		count: fc.nat({ max: 5_000 })
	});
	fc.assert(
		fc.property(fc.array(anyCount, { maxLength: 20 }), (some) => {
			const totals = sumSubtree(some, units);
			const total = (id: string) => totals.get(id)?.total ?? NaN;
			const own = (id: string) => totalsByGroup(some.filter(({ unitId }) => unitId === id)).total;
			expect(totals.get('tinh')).toEqual(totalsByGroup(some));
			expect(total('tinh')).toBe(own('tinh') + total('xa') + total('xa2'));
			expect(total('xa')).toBe(own('xa') + total('thon1') + total('truong'));
			for (const { byGroup, total: sum } of totals.values()) {
				expect(Object.values(byGroup).reduce((a, b) => a + b, 0)).toBe(sum);
			}
		})
	);
});
