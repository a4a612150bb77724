import { normalizePhone } from '../domain/phone';
import { typedRosterCode } from '../domain/roster-code';
import { type TypedLine } from '../domain/roster-line';
import { headerIndex, type SheetColumn } from './sheet-header';
import type { SheetRows } from './sheet';

export interface NumberedLine extends TypedLine {
	line: number;
}

type Key = keyof TypedLine | 'family' | 'given';

/** Headings as schools and offices write them; the first name of each is the template's. */
export const ROSTER_COLUMNS: readonly SheetColumn<Key>[] = [
	{
		key: 'name',
		names: [
			'Họ và tên',
			'Họ tên',
			'Tên học sinh',
			'Họ tên học sinh',
			'Họ và tên học sinh',
			'Họ và tên cán bộ',
			'Full name',
			'Name'
		]
	},
	{ key: 'phone', names: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'SĐT phụ huynh', 'Phone', 'Mobile'] },
	{ key: 'code', names: ['Mã', 'Mã vào thi', 'Mã dự thi', 'Mã đăng nhập', 'Code'] },
	{ key: 'birthYear', names: ['Năm sinh', 'Ngày sinh', 'Ngày tháng năm sinh', 'Sinh năm', 'Year of birth', 'Born'] },
	{ key: 'note', names: ['Ghi chú', 'Chú thích', 'Chức vụ', 'Note'] },
	{ key: 'family', names: ['Họ đệm', 'Họ và đệm', 'Họ và tên đệm', 'Họ tên đệm', 'Họ', 'Last name'] },
	{ key: 'given', names: ['Tên', 'First name'] }
];

/** The lines of an uploaded list: of the sheet with the most of them. Without a heading each cell is told by its look. */
export function rosterLinesOf(sheets: SheetRows): NumberedLine[] {
	const lists = sheets.map(({ rows }) => {
		const header = headerIndex(rows, ROSTER_COLUMNS);
		if (!header || !('name' in header.at || 'given' in header.at)) return rows.flatMap(byLook);
		const heading = rows.find(({ line }) => line === header.line)?.cells ?? [];
		return rows.filter(({ line }) => line > header.line).flatMap((row) => byColumn(row, header.at, heading));
	});
	return lists.reduce((most, list) => (list.length > most.length ? list : most), []);
}

/** Lines pasted from Zalo, Word or a spreadsheet: '1. Nguyễn Văn An - 0912345678 - 2012'. */
export function rosterLinesOfText(text: string): NumberedLine[] {
	const rows = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
	return rosterLinesOf([{ name: '', rows: rows.filter(({ cells }) => cells.some(Boolean)) }]);
}

const cellsOf = (line: string) => {
	const mark = ['\t', ';', '|', ','].find((one) => line.includes(one));
	return (mark ? line.split(mark) : line.split(/\s[-–]\s/)).map((cell) => cell.trim());
};

function byColumn(
	{ line, cells }: SheetRows[number]['rows'][number],
	at: Partial<Record<Key, number>>,
	heading: string[]
): NumberedLine[] {
	const cell = (key: Key) => (at[key] === undefined ? '' : (cells[at[key]] ?? ''));
	const own = [cell('family'), at.name === undefined ? '' : wholeName(at.name, cells, heading), cell('given')];
	const name = (at.name === undefined ? own : [own[1], at.family === undefined ? cell('given') : ''])
		.filter(Boolean)
		.join(' ');
	const typed = { name, phone: cell('phone'), code: cell('code'), birthYear: cell('birthYear'), note: cell('note') };
	// Below a list stand its total and who signed it: rows without a name and a figure of their own.
	return Object.values(typed).some(Boolean) ? [{ line, ...typed }] : [];
}

/** One heading over two columns, surname and given name, is common in schools. */
function wholeName(index: number, cells: string[], heading: string[]): string {
	const next = heading[index + 1] === '' ? (cells[index + 1] ?? '') : '';
	return [cells[index] ?? '', next].filter(Boolean).join(' ');
}

/** The first cell with letters is the name; numbers before it only count the lines. */
function byLook({ line, cells }: SheetRows[number]['rows'][number]): NumberedLine[] {
	const filled = cells.map((cell) => cell.replace(/^\d{1,4}[.)]\s*/, '')).filter(Boolean);
	const start = filled.findIndex((cell) => /\p{L}/u.test(cell));
	if (start === -1) return [];
	const typed: NumberedLine = { line, name: filled[start] ?? '', phone: '', code: '', birthYear: '', note: '' };
	const notes: string[] = [];
	for (const cell of filled.slice(start + 1)) {
		if (!typed.phone && (normalizePhone(cell) ?? normalizePhone(`0${cell}`))) typed.phone = cell;
		else if (!typed.birthYear && /^(\d{1,2}[/.-]\d{1,2}[/.-])?(19|20)\d\d$/.test(cell)) typed.birthYear = cell;
		else if (!typed.code && /\d/.test(cell) && !/\s/.test(cell) && typedRosterCode(cell)) typed.code = cell;
		else notes.push(cell);
	}
	return [{ ...typed, note: notes.join(', ') }];
}
