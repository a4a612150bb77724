import { expect, it } from 'vitest';
import { chartCsv } from './chart-csv';

const csv = (label: string, value: number | null) =>
	chartCsv({
		caption: '',
		unit: 'người',
		labelHeading: 'Đơn vị',
		labels: [label],
		series: [{ label: 'Đã thi', values: [value] }]
	});

it.each<[label: string, value: number | null, row: string, rule: string]>([
	['Thôn 2', 12, 'Thôn 2,12', 'a row is a label and its values'],
	['Thôn 2', null, 'Thôn 2,', 'no data is an empty cell, not a zero'],
	['Thôn 2, "xóm Mới"', 0, '"Thôn 2, ""xóm Mới""",0', 'commas and quotes are quoted'],
	['=HYPERLINK("x")', 1, `"'=HYPERLINK(""x"")",1`, 'a formula is disarmed'],
	['Thôn 2', -3.5, 'Thôn 2,-3.5', 'a negative number stays a number']
])('%s, %s → %s: %s', (label, value, row) => {
	expect(csv(label, value)).toBe(`\ufeffĐơn vị,Đã thi (người)\r\n${row}\r\n`);
});
