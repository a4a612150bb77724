import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCE_GROUPS } from './audience-group';
import { DIVISION_LAYOUTS, divisionOf, divisionsOf, layoutOf, partition, type Division } from './division';

const division = (key: string, ...groups: Division['groups']): Division => ({ key, name: key, groups });

describe('divisionsOf', () => {
	test.each([
		['one', [], []],
		['officials', [], ['Bảng cán bộ', 'Bảng nhân dân']],
		['groups', [], ['Bảng cán bộ', 'Bảng học sinh, sinh viên', 'Bảng người dân', 'Bảng doanh nghiệp, hợp tác xã']],
		['groups', ['officials', 'students'], ['Bảng cán bộ', 'Bảng học sinh, sinh viên']],
		['officials', ['officials'], []],
		['officials', ['students', 'residents'], []]
	] as const)('layout %s for %j: %j', (layout, eligible, expected) => {
		expect(divisionsOf(layout, eligible).map(({ name }) => name)).toEqual(expected);
	});

	test('any layout takes up every eligible group exactly once', () => {
		fc.assert(
			fc.property(fc.constantFrom(...DIVISION_LAYOUTS), fc.subarray([...AUDIENCE_GROUPS]), (layout, eligible) => {
				expect(partition(divisionsOf(layout, eligible), eligible)).toBe(true);
			})
		);
	});

	test.each(DIVISION_LAYOUTS)('layout %s is known again', (layout) => {
		expect(layoutOf(divisionsOf(layout, []))).toBe(layout);
		expect(layoutOf(divisionsOf(layout, ['officials', 'residents']))).toBe(layout);
	});
});

test('a person stands in the division of the group, and in the one list where there are none', () => {
	const divisions = divisionsOf('officials', []);
	expect(AUDIENCE_GROUPS.map((group) => divisionOf(divisions, group))).toEqual([
		'can-bo',
		'nhan-dan',
		'nhan-dan',
		'nhan-dan'
	]);
	expect(divisionOf([], 'students')).toBe('');
});

test.each([
	['a group twice', [division('a', 'officials', 'students'), division('b', 'students')], ['officials', 'students']],
	['a group left out', [division('a', 'officials'), division('b', 'students')], ['officials', 'students', 'residents']],
	['a group that may not enter', [division('a', 'officials'), division('b', 'students')], ['officials']],
	['two divisions of one key', [division('a', 'officials'), division('a', 'students')], ['officials', 'students']]
] as const)('%s is no partition', (_, divisions, eligible) => {
	expect(partition(divisions, eligible)).toBe(false);
});
