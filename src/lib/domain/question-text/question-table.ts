import type { MarkedLine } from '../marked-line';
import { onlyLetters } from './key-list';
import { tableRole, type TableRole } from './table-column';
import { cellText, tableRows, unfolded, type TableRow } from './table-rows';

const NUMBER = /^(?:câu(?: hỏi)?|question)?\s*(\d{1,4})\s*[.:)]?$/iu;
const FEWEST_COLUMNS = 4;

/** Tables that hold a question in each row, or one question in all of them, as lines one below the other; everything else stays. */
export function unfoldTables(lines: MarkedLine[]): MarkedLine[] {
	const unfolded: MarkedLine[] = [];
	let unnumbered = 0;
	for (let at = 0; at < lines.length;) {
		const table = lines[at]!.cell?.table;
		let end = at + 1;
		while (table !== undefined && lines[end]?.cell?.table === table) end++;
		const part = lines.slice(at, end);
		const rows = table === undefined ? [] : tableRows(part);
		const read = readRows(rows) ?? readLabelled(rows, () => ++unnumbered);
		for (const line of read ?? part) unfolded.push(line);
		at = end;
	}
	return unfolded;
}

type Columns = ReadonlyMap<number, TableRole>;

/** 'STT | Câu hỏi | A | B | C | D | Đáp án': a question in each row. */
function readRows(rows: TableRow[]): MarkedLine[] | null {
	const head = rows.slice(0, 3).findIndex((row) => isHead(columnsOf(row)));
	const columns = head < 0 ? columnsByContent(rows) : columnsOf(rows[head]!);
	if (!columns) return null;
	const heading = rows[head] && headText(rows[head]);
	return rows.flatMap((row, index) => {
		if (index < head) return [...row.values()].flat();
		if (heading !== undefined && headText(row) === heading) return [];
		return readRow(row, columns, index - head);
	});
}

const headText = (row: TableRow) => [...row.values()].map(cellText).join('|');

const columnsOf = (row: TableRow): Columns =>
	new Map([...row].map(([column, lines]): [number, TableRole] => [column, tableRole(cellText(lines))]));

function isHead(columns: Columns): boolean {
	const roles = [...columns.values()].map(({ role }) => role);
	const options = roles.filter((role) => role === 'option').length;
	return roles.includes('stem') && (options > 1 || roles.includes('options') || roles.includes('key'));
}

/** Without a head, by the key: all that stands in the last column is letters. */
function columnsByContent(rows: TableRow[]): Columns | null {
	const width = rows[0]?.size ?? 0;
	if (rows.length < 2 || width < FEWEST_COLUMNS || rows.some((row) => row.size !== width)) return null;
	const places = [...rows[0]!.keys()];
	const isAll = (column: number | undefined, test: (text: string) => boolean) =>
		rows.every((row) => test(cellText(row.get(column ?? -1))));
	if (!isAll(places.at(-1), (text) => onlyLetters(text) !== null)) return null;
	const first = isAll(places[0], (text) => NUMBER.test(text)) ? 1 : 0;
	// Letters beside numbers are keys alone.
	if (!isAll(places[first], (text) => text.length > 8)) return null;
	return new Map(
		places.map((column, index): [number, TableRole] => {
			if (index < first) return [column, { role: 'number' }];
			if (index === first) return [column, { role: 'stem' }];
			if (index === places.length - 1) return [column, { role: 'key' }];
			return [column, { role: 'option', letter: String.fromCharCode(64 + index - first) }];
		})
	);
}

/** The lines of a question; `count` is its number where it has none. A row of one cell names what follows. */
function readRow(row: TableRow, columns: Columns, count: number): MarkedLine[] {
	const filled = [...row].filter(([, lines]) => cellText(lines) !== '');
	const cells = filled.map(([column, lines]) => ({ lines, told: columns.get(column) ?? { role: 'other' as const } }));
	const [only] = cells;
	if (cells.length === 1 && only!.told.role !== 'stem') {
		return unfolded(only!.lines, {}).map((line) => ({ ...line, heading: line.heading ?? 2 }));
	}
	const numbered = cells.find(({ told }) => told.role === 'number');
	const number = NUMBER.exec(numbered ? cellText(numbered.lines) : '')?.[1] ?? `${count}`;
	const last = filled.map(([column]) => columns.get(column)).findLast((told) => told?.role === 'option');
	const options = [...columns].flatMap(([column, told]) => {
		if (told.role !== 'option' || last?.role !== 'option' || told.letter > last.letter) return [];
		return optionOf(row.get(column) ?? [], told.letter, cells[0]!.lines[0]!);
	});
	const of = (role: TableRole['role']) => cells.filter(({ told }) => told.role === role);
	return [
		...startOf(
			of('stem').flatMap(({ lines }) => lines),
			`Câu ${number}.`,
			cells[0]!.lines[0]!
		),
		...options,
		...of('options').flatMap(({ lines }) => unfolded(lines, {})),
		...of('key').flatMap(({ lines }) => unfolded(lines, { word: 'Đáp án' })),
		...cells.flatMap(({ lines, told }) => (told.role === 'field' ? unfolded(lines, { word: told.word }) : []))
	];
}

const empty = (near: MarkedLine, label: string): MarkedLine => ({
	...near,
	label,
	labelLook: null,
	list: null,
	cell: null,
	parts: []
});

/** An empty cell between others is an option without its text. */
function optionOf(lines: MarkedLine[], letter: string, near: MarkedLine): MarkedLine[] {
	const read = unfolded(lines, { label: `${letter}.` });
	return read.length > 0 ? read : [empty(lines[0] ?? near, `${letter}.`)];
}

function startOf(stem: MarkedLine[], label: string, near: MarkedLine): MarkedLine[] {
	const read = unfolded(stem, { label });
	return read.length > 0 ? read : [empty(near, label)];
}

/** 'Câu 1 | …', 'A | …', 'Đáp án | C': what a row is stands in its first cell. */
function readLabelled(rows: TableRow[], next: () => number): MarkedLine[] | null {
	const read = rows.map((row) => {
		const [head, ...rest] = [...row.values()];
		const name = cellText(head);
		return { name, told: tableRole(name), lines: rest.flat(), width: row.size };
	});
	const letters = read.filter(({ told, lines }) => told.role === 'option' && !onlyLetters(cellText(lines)));
	if (letters.length < 2 || read.some(({ width }) => width > 2)) return null;
	if (read.some(({ told, name }) => told.role === 'other' && !NUMBER.test(name) && name !== '')) return null;
	return read.flatMap(({ name, told, lines }) => {
		if (told.role === 'option') return optionOf(lines, told.letter, lines[0]!);
		if (told.role === 'key') return unfolded(lines, { word: 'Đáp án' });
		if (told.role === 'field') return unfolded(lines, { word: told.word });
		if (name === '' || told.role === 'options') return unfolded(lines, {});
		const number = NUMBER.exec(name)?.[1] ?? `${next()}`;
		return lines[0] ? startOf(lines, `Câu ${number}.`, lines[0]) : [];
	});
}
