import { DomainError } from '../domain/domain-error';
import { foldVietnamese } from '../domain/vietnamese-name';
import type { SheetRows } from './sheet';

export interface SheetColumn<K extends string = string> {
	key: K;
	/** What the column may be called; the first is how the template calls it. Case, diacritics and punctuation do not matter. */
	names: readonly string[];
	required?: boolean;
}

export interface SheetHeader<K extends string> {
	/** Row number of the heading; what follows is data. */
	line: number;
	at: Partial<Record<K, number>>;
	/** Names of required columns that were not found. */
	missing: string[];
}

/** A heading may stand below a title and the name of the office. */
const ROWS_SEARCHED = 20;

/** 'Số điện thoại (*)' → 'so dien thoai'. */
const folded = (name: string) =>
	foldVietnamese(name.replace(/\(.*?\)/g, ' '))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Finds the heading among the first rows: the one with the most columns known. Null when none is. */
export function headerIndex<K extends string>(
	rows: SheetRows[number]['rows'],
	columns: readonly SheetColumn<K>[]
): SheetHeader<K> | null {
	const candidates = rows.slice(0, ROWS_SEARCHED).map(({ line, cells }) => ({ line, at: columnsIn(cells, columns) }));
	const known = ({ at }: { at: object }) => Object.keys(at).length;
	const best = candidates.reduce((a, b) => (known(b) > known(a) ? b : a), { line: 0, at: {} });
	if (known(best) === 0) return null;
	const missing = columns
		.filter(({ key, required }) => required && !(key in best.at))
		.map(({ names }) => names[0] ?? '');
	return { ...best, missing };
}

function columnsIn<K extends string>(
	cells: readonly string[],
	columns: readonly SheetColumn<K>[]
): Partial<Record<K, number>> {
	const headings = cells.map(folded);
	const found = columns.flatMap(({ key, names }) => {
		const index = headings.findIndex((heading) => heading !== '' && names.some((name) => folded(name) === heading));
		return index === -1 ? [] : [[key, index]];
	});
	return Object.fromEntries(found) as Partial<Record<K, number>>;
}

export interface SheetTable<K extends string> {
	sheetName: string;
	/** The columns that the file has. */
	present: K[];
	rows: { line: number; cells: Record<K, string> }[];
}

/** The first sheet that has every required column, as rows by column. Throws 'sheet.columns' with the names that are missing. */
export function tableOf<K extends string>(sheets: SheetRows, columns: readonly SheetColumn<K>[]): SheetTable<K> {
	const headed = sheets.flatMap(({ name, rows }) => {
		const header = headerIndex(rows, columns);
		return header ? [{ name, rows, header }] : [];
	});
	const found = headed.find(({ header }) => header.missing.length === 0);
	if (!found) {
		const required = columns.filter((column) => column.required).map(({ names }) => names[0] ?? '');
		throw new DomainError('sheet.columns', { columns: (headed[0]?.header.missing ?? required).join(', ') });
	}
	const { at, line } = found.header;
	const cellsOf = (cells: string[]) =>
		Object.fromEntries(columns.map(({ key }) => [key, at[key] === undefined ? '' : (cells[at[key]] ?? '')]));
	return {
		sheetName: found.name,
		present: Object.keys(at) as K[],
		rows: found.rows
			.filter((row) => row.line > line)
			.map((row) => ({ line: row.line, cells: cellsOf(row.cells) as Record<K, string> }))
			.filter(({ cells }) => Object.values(cells).some(Boolean))
	};
}
