import { expect, it } from 'vitest';
import { checkUnitLines, unitKindOf, type UnitLine } from './unit-import';

it.each([
	['Thôn, tổ dân phố', '', 'village'],
	['THÔN', '', 'village'],
	['village', '', 'village'],
	['Xã, phường', '', 'commune'],
	['', 'Trường THCS Sân Đình', 'school'],
	['', 'Hợp tác xã Rau', 'cooperative'],
	['', 'Tổ dân phố số 3', 'village'],
	['Huyện', 'Thôn Đông', null],
	['', 'Sân Đình', null]
])('the kind “%s” of “%s” is %s', (cell, name, kind) => {
	expect(unitKindOf(cell, name)).toBe(kind);
});

const commune = { code: 'xa', name: 'Xã', kind: 'commune' as const, parentCode: null, validFrom: null, validTo: null };
const village = { ...commune, code: 'thon', name: 'Thôn', kind: 'village' as const, parentCode: 'xa' };
const known = { units: [commune, village], otherCodes: new Set<string>(), defaultParentCode: 'xa' };
const line = (of: Partial<UnitLine>, number = 2): UnitLine => ({
	line: number,
	code: 'moi',
	name: 'Thôn Mới',
	kind: '',
	parentCode: '',
	validFrom: '',
	validTo: '',
	...of
});
const check = (...lines: Partial<UnitLine>[]) =>
	checkUnitLines(
		lines.map((one, index) => line(one, index + 2)),
		known
	);

it('an empty parent is the one it has, or the top for a new unit', () => {
	const [added, kept] = check({}, { code: 'thon', name: 'Thôn' });
	expect([added?.unit?.parentCode, kept?.unit?.parentCode, kept?.state]).toEqual(['xa', 'xa', 'same']);
});

it('names the fields that change', () => {
	expect(check({ code: 'thon', name: 'Thôn Khác', validFrom: '2025-07-01' })[0]).toMatchObject({
		state: 'changed',
		changed: ['name', 'validFrom']
	});
});

it('the same line twice is one unit', () => {
	expect(check({}, {}).map(({ state }) => state)).toEqual(['new', 'new']);
});

it.each<[string, Partial<UnitLine>[], string]>([
	[
		'a unit that ends before what is below it',
		[{ code: 'thon', name: 'Thôn', validTo: '2025-06-30' }, { parentCode: 'thon' }],
		'unit.import.open_below'
	],
	['the end of the top', [{ code: 'xa', name: 'Xã', kind: 'xã', validTo: '2025-06-30' }], 'unit.root'],
	['a parent for the top', [{ code: 'xa', name: 'Xã', kind: 'xã', parentCode: 'thon' }], 'unit.import.root'],
	['a last day before the first', [{ validFrom: '2025-07-01', validTo: '2025-06-30' }], 'unit.validity'],
	['no name', [{ name: '', kind: 'thôn' }], 'unit.name.required'],
	['itself as parent', [{ parentCode: 'moi' }], 'unit.parent.cycle']
])('refuses %s', (_, lines, code) => {
	expect(check(...lines)[0]).toMatchObject({ state: 'wrong', unit: null, faults: [{ code }] });
});

it('what is below may end on the same day', () => {
	const [first] = check(
		{ code: 'thon', name: 'Thôn', validTo: '2025-06-30' },
		{ parentCode: 'thon', validTo: '2025-06-30' }
	);
	expect(first?.state).toBe('changed');
});
