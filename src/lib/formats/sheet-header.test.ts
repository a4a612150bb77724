import { expect, it } from 'vitest';
import { headerIndex, tableOf } from './sheet-header';

const COLUMNS = [
	{ key: 'name', names: ['Họ và tên', 'Họ tên'], required: true },
	{ key: 'phone', names: ['Số điện thoại', 'SĐT', 'Điện thoại'], required: true },
	{ key: 'note', names: ['Ghi chú'] }
] as const;
const rowsOf = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));

it('finds the heading below a title, in any order, case and spelling', () => {
	const rows = rowsOf(['UBND XÃ AN BÌNH'], ['STT', 'SDT', 'HO VA TEN (*)'], ['1', '0912345678', 'Hà']);
	expect(headerIndex(rows, COLUMNS)).toEqual({ line: 2, at: { phone: 1, name: 2 }, missing: [] });
});

it('names the required columns that are missing, and only those', () => {
	expect(headerIndex(rowsOf(['Họ tên', 'Lớp']), COLUMNS)?.missing).toEqual(['Số điện thoại']);
	expect(headerIndex(rowsOf(['a', 'b']), COLUMNS)).toBeNull();
});

it('takes the first sheet with every required column and leaves out rows without anything in known columns', () => {
	const sheets = [
		{ name: 'Hướng dẫn', rows: rowsOf(['Cột', 'Cách ghi'], ['Họ tên', 'viết đủ']) },
		{ name: 'Lớp 9A', rows: rowsOf(['Họ tên', 'Điện thoại', 'Lớp'], ['', '', '9A'], ['Hà', '0912', '9A'], ['Lan']) }
	];
	expect(tableOf(sheets, COLUMNS)).toEqual({
		sheetName: 'Lớp 9A',
		present: ['name', 'phone'],
		rows: [
			{ line: 3, cells: { name: 'Hà', phone: '0912', note: '' } },
			{ line: 4, cells: { name: 'Lan', phone: '', note: '' } }
		]
	});
});

it('says which columns are missing when no sheet has them all', () => {
	const missing = (...rows: string[][]) => tableOf([{ name: '', rows: rowsOf(...rows) }], COLUMNS);
	expect(() => missing(['Họ tên'])).toThrow(expect.objectContaining({ params: { columns: 'Số điện thoại' } }));
	expect(() => missing(['x'])).toThrow(expect.objectContaining({ params: { columns: 'Họ và tên, Số điện thoại' } }));
});
