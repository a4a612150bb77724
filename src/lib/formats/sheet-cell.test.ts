import { expect, it } from 'vitest';
import { countOfCell, dateOfCell } from './sheet-cell';

it.each([
	['2025-07-01', '2025-07-01'],
	['1/7/2025', '2025-07-01'],
	['01-07-2025', '2025-07-01'],
	['1.7.2025', '2025-07-01'],
	['31/2/2025', null],
	['7/2025', null],
	['1/7/25', null],
	['', null]
])('the date %s is %s', (typed, date) => {
	expect(dateOfCell(typed)).toBe(date);
});

it.each([
	['1568', 1568],
	['1.568', 1568],
	['1 568', 1568],
	['12,345,678', 12_345_678],
	['0', 0],
	['12.5', null],
	['-3', null],
	['khoảng 20', null],
	['', null]
])('the count %s is %s', (typed, count) => {
	expect(countOfCell(typed)).toBe(count);
});
