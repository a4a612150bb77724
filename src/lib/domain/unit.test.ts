import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isInSubtree, sortAsTree, unitDepth, unitPath, unitSchema, unitSearchKey, unitValidOn } from './unit';

test.each([
	['/tinh/xa/', '/tinh/xa/', true],
	['/tinh/xa/thon/', '/tinh/xa/', true],
	['/tinh/xa10/', '/tinh/xa1/', false],
	['/tinh/', '/tinh/xa/', false]
])('%s is in the subtree of %s: %s', (path, root, expected) => {
	expect(isInSubtree(path, root)).toBe(expected);
});

test('a path is the path above and the own id, and a root has depth 0', () => {
	expect(unitPath(null, 'tinh')).toBe('/tinh/');
	expect(unitPath('/tinh/', 'xa')).toBe('/tinh/xa/');
	expect(unitDepth({ path: '/tinh/' })).toBe(0);
	expect(unitDepth({ path: '/tinh/xa/thon/' })).toBe(2);
});

test('a unit is found by its name or code without diacritics', () => {
	expect(unitSearchKey({ name: 'Trường THCS  Hòa An', code: 'TH-07Đ' })).toBe('truong thcs hoa an th-07d');
});

describe('sortAsTree', () => {
	const unit = (id: string, parentId: string | null, name: string) => ({ id, parentId, name });

	test('parents stand before children, siblings by name with numbers as numbers', () => {
		const list = [
			unit('t10', 'x', 'Thôn 10'),
			unit('y', null, 'Xã Bom Bo'),
			unit('t2', 'x', 'Thôn 2'),
			unit('x', null, 'Xã An Lộc'),
			unit('d', 'x', 'Đội 1'),
			unit('t2a', 't2', 'Tổ 1')
		];
		expect(sortAsTree(list).map(({ id }) => id)).toEqual(['x', 'd', 't2', 't2a', 't10', 'y']);
	});

	test('a unit whose parent is not in the list is a root, and units of one name stay apart by id', () => {
		const list = [unit('b', 'gone', 'Thôn 1'), unit('a', null, 'Thôn 1')];
		expect(sortAsTree(list).map(({ id }) => id)).toEqual(['a', 'b']);
	});
});

// The communes of 1 July 2025:   ──── 30/6 ┃ 1/7 ────
test.each([
	['2025-06-30', true, false],
	['2025-07-01', false, true]
])('on %s the old commune is valid: %s, the new one: %s', (date, old, successor) => {
	expect(unitValidOn({ validFrom: null, validTo: '2025-06-30' }, date)).toBe(old);
	expect(unitValidOn({ validFrom: '2025-07-01', validTo: null }, date)).toBe(successor);
});

describe('unitSchema', () => {
	const form = { code: 'HA-01', name: ' Thôn  1 ', kind: 'village', parentId: 'xa' };

	test('empty dates and ids mean none', () => {
		expect(v.parse(unitSchema, { ...form, validFrom: '', successorId: '' })).toEqual({
			code: 'HA-01',
			name: 'Thôn  1',
			kind: 'village',
			parentId: 'xa',
			validFrom: null,
			validTo: null,
			successorId: null
		});
	});

	test.each([
		[{ code: 'a b' }, 'unit.code'],
		[{ code: '' }, 'unit.code'],
		[{ name: '' }, 'unit.name.required'],
		[{ kind: 'district' }, 'unit.kind'],
		[{ validFrom: '2025-02-30' }, 'date.format'],
		[{ validFrom: '2025-07-01', validTo: '2025-06-30' }, 'unit.validity']
	])('refuses %j', (wrong, code) => {
		expect(v.safeParse(unitSchema, { ...form, ...wrong }).issues?.map(({ message }) => message)).toEqual([code]);
	});

	test('a unit may be valid from a day on, until a day, or for a single day', () => {
		expect(v.is(unitSchema, { ...form, validFrom: '2025-07-01' })).toBe(true);
		expect(v.is(unitSchema, { ...form, validTo: '2025-06-30' })).toBe(true);
		expect(v.is(unitSchema, { ...form, validFrom: '2025-07-01', validTo: '2025-07-01' })).toBe(true);
	});
});
