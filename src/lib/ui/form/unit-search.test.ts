import { describe, expect, it } from 'vitest';
import { findUnits, groupByParent, type PickableUnit } from './unit-search';

const unit = (id: string, name: string, searchKey: string, parentName: string | null = null): PickableUnit => ({
	id,
	name,
	parentName,
	searchKey
});
const thon2 = unit('a', 'Thôn 2', 'thon 2 xa an binh', 'Khu dân cư');
const thon12 = unit('b', 'Thôn 12', 'thon 12 xa an binh', 'Khu dân cư');
const school = unit('c', 'Trường THCS An Bình', 'truong thcs an binh', 'Trường học');
const school2 = unit('d', 'Trường Tiểu học Bình Minh', 'truong tieu hoc binh minh', 'Trường học');
const all = [thon2, thon12, school, school2];
const ids = (found: PickableUnit[]) => found.map((u) => u.id).join('');

describe('finding a unit', () => {
	it.each([
		['', 'abcd', 'an empty query finds all'],
		['th', 'abc', 'two letters find every unit with a word that begins so'],
		['thon 2', 'a', 'a number is matched from its beginning, not inside another number'],
		['binh truong', 'cd', 'words may come in any order'],
		['binh', 'abcd', 'a parent’s name finds its units'],
		['truong t', 'cd', 'units whose own name begins with the query come first'],
		['zz', '', 'what does not occur finds nothing']
	])('“%s” → %s: %s', (query, expected) => {
		expect(ids(findUnits(all, query))).toBe(expected);
	});

	it('puts a unit whose own name begins with the query before one found by its parent', () => {
		expect(ids(findUnits([unit('x', 'Thôn An', 'thon an xa binh'), unit('y', 'Bình Hòa', 'binh hoa')], 'binh'))).toBe(
			'yx'
		);
	});
});

it('units are grouped under their parents in the order given', () => {
	expect(groupByParent(all).map(([parent, units]) => [parent, ids(units)])).toEqual([
		['Khu dân cư', 'ab'],
		['Trường học', 'cd']
	]);
});
