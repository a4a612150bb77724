import { expect, it } from 'vitest';
import { nameOn } from './unit-name';

const unit = { id: 'u', name: 'Phường Ba' };
const former = [
	{ unitId: 'u', lastDay: '2025-06-30', name: 'Xã Hai' },
	{ unitId: 'u', lastDay: '2019-12-31', name: 'Xã Một' },
	{ unitId: 'khac', lastDay: '2030-01-01', name: 'Khác' }
];

it.each([
	['2010-01-01', 'Xã Một'],
	['2019-12-31', 'Xã Một'],
	['2020-01-01', 'Xã Hai'],
	['2025-06-30', 'Xã Hai'],
	['2025-07-01', 'Phường Ba']
])('on %s it was called %s', (date, name) => {
	expect(nameOn(unit, former, date)).toBe(name);
});
