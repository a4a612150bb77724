import { describe, expect, it } from 'vitest';
import { rosterLinesOf, rosterLinesOfText } from './roster-lines';

const sheet = (...rows: string[][]) => [
	{ name: 'Lớp 7A', rows: rows.map((cells, index) => ({ line: index + 1, cells })) }
];

describe('reading a list', () => {
	it('finds the heading below the name of the school', () => {
		const lines = rosterLinesOf(
			sheet(
				['TRƯỜNG THCS SÂN ĐÌNH'],
				['STT', 'Họ và tên', 'Ngày sinh', 'SĐT'],
				['1', 'Nguyễn Văn An', '2012-03-15', '0912345678']
			)
		);
		expect(lines).toEqual([
			{ line: 3, name: 'Nguyễn Văn An', phone: '0912345678', code: '', birthYear: '2012-03-15', note: '' }
		]);
	});

	it.each([
		['two headings', ['STT', 'Họ đệm', 'Tên']],
		['one heading over two columns', ['STT', 'Họ và tên', '']]
	])('joins surname and given name below %s', (_, heading) => {
		expect(rosterLinesOf(sheet(heading, ['1', 'Nguyễn Văn', 'An']))).toMatchObject([{ name: 'Nguyễn Văn An' }]);
	});

	it('tells the cells of a pasted list by their look', () => {
		const text = '1. Nguyễn Văn An - 0912 345 678 - 2012\n\n2) Trần Thị Bình; kx7a-4m2b; Tổ 2\nLê Chi';
		expect(rosterLinesOfText(text)).toMatchObject([
			{ line: 1, name: 'Nguyễn Văn An', phone: '0912 345 678', birthYear: '2012' },
			{ line: 3, name: 'Trần Thị Bình', code: 'kx7a-4m2b', note: 'Tổ 2' },
			{ line: 4, name: 'Lê Chi' }
		]);
	});

	it('takes what is copied from a spreadsheet with its heading', () => {
		const text = 'Họ tên\tĐiện thoại\tChức vụ\nĐỗ Thị Ổi\t912345678\tVăn thư';
		expect(rosterLinesOfText(text)).toMatchObject([
			{ line: 2, name: 'Đỗ Thị Ổi', phone: '912345678', note: 'Văn thư' }
		]);
	});
});
