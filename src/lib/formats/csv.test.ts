import { expect, it } from 'vitest';
import { csvOf } from './csv';

it.each<[string | number | null, string, string]>([
	['Trần Thị Bích', 'Trần Thị Bích', 'text stays as it is'],
	['Thôn 2, xã An Bình', '"Thôn 2, xã An Bình"', 'a comma is quoted'],
	['“Nhà” "A"', '"“Nhà” ""A"""', 'a quotation mark is doubled'],
	['=1+1', "'=1+1", 'a formula is not run'],
	['-2+3', "'-2+3", 'nor one that begins with a sign'],
	['+84912345678', '+84912345678', 'a phone is no formula'],
	[null, '', 'nothing is empty'],
	[12.5, '12.5', 'a number has a point']
])('%s → %s: %s', (cell, written) => {
	expect(csvOf([[cell, 'x']])).toBe(`\uFEFF${written},x\r\n`);
});
