import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { hundredthsOfPercent } from '../../domain/percentage';
import { shortDate } from '../../domain/report-period';
import {
	isFraction,
	type Fraction,
	type ReportTable,
	type TableColumn,
	type TableRow
} from '../../domain/report-table';
import { BORDER, columnName, COUNT, HEADING, NOTE, PERCENT, PRINT, TITLE } from './sheet-look';

/** The title, an empty line, the headings. */
const HEAD_ROW = 2;

/** One table on a sheet of its own; sums and percentages are formulas over its cells. */
export function tableSheet(table: ReportTable): WriteSheet {
	const { columns, rows, total, notes } = table;
	const cells = new Map<string, Partial<Cell>>();
	const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
	put(0, 0, { value: table.caption, type: 'string', style: TITLE });
	columns.forEach(({ heading }, at) => put(HEAD_ROW, at, { value: heading, type: 'string', style: HEADING }));
	const lines = total === null ? rows : [...rows, total];
	lines.forEach((line, index) => {
		const at = HEAD_ROW + 1 + index;
		columns.forEach((_, column) => put(at, column, bodyCell(table, line, { row: at, column })));
	});
	const notesAt = HEAD_ROW + lines.length + 2;
	notes.forEach((note, index) => put(notesAt + index, 0, { value: note, type: 'string', style: NOTE }));
	const merged = columns.length - 1;
	return {
		name: table.sheet,
		columns: columns.map((column) => ({ width: widthOf(column) })),
		rows: Array.from({ length: notesAt + notes.length }, () => columns.map(() => null)),
		cells,
		freezePane: { rows: HEAD_ROW + 1, columns: 1 },
		merges: notes.map((_, index) => ({
			...{ startRow: notesAt + index, startCol: 0, endRow: notesAt + index, endCol: merged }
		})),
		rowDefs: new Map([
			[HEAD_ROW, { height: 62 }],
			...lines.map((line, index) => [HEAD_ROW + 1 + index, { height: heightOf(table, line) }] as const),
			...notes.map((note, index) => [notesAt + index, { height: note.length > 110 ? 46 : 17 }] as const)
		]),
		...PRINT
	};
}

/** In letters. */
const widthOf = ({ width }: TableColumn) => Math.max(11, Math.round(width * 1.35));

/** In points: as many lines as the longest wrapped text takes. */
function heightOf({ columns }: ReportTable, { cells }: TableRow): number {
	const lines = columns.map((column, at) => {
		const cell = cells[at];
		return typeof cell === 'string' ? Math.ceil((cell.length * 1.15) / widthOf(column)) : 1;
	});
	return Math.max(1, ...lines) * 16 + 2;
}

interface Place {
	row: number;
	column: number;
}

function bodyCell(table: ReportTable, line: TableRow, place: Place): Partial<Cell> {
	const column = table.columns[place.column]!;
	const value = line.cells[place.column] ?? null;
	const isTotal = line === table.total;
	const style = styleOf(column.kind, isTotal);
	if (isFraction(value)) return { ...fractionCell(table, line, value, place), style };
	if (typeof value === 'number') {
		if (!isTotal || column.total !== 'sum') return { value, type: 'number', style };
		const name = columnName(place.column);
		const formula = `SUM(${name}${HEAD_ROW + 2}:${name}${place.row})`;
		return { value, type: 'formula', formula, formulaResult: value, style };
	}
	const text = column.kind === 'date' && value ? shortDate(value) : value;
	return text === null ? { value: null, type: 'empty', style } : { value: text, type: 'string', style };
}

function styleOf(kind: ReportTable['columns'][number]['kind'], bold: boolean): CellStyle {
	const isText = kind === 'text' || kind === 'date';
	return {
		font: { name: 'Times New Roman', size: 12, bold },
		border: BORDER,
		alignment: {
			vertical: 'top',
			wrapText: isText,
			horizontal: kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right'
		},
		...(isText ? {} : { numFmt: kind === 'share' ? PERCENT : COUNT })
	};
}

/** `=C4/B4` where the two stand in the same line, else with the numbers themselves. What is not the whole does not round up to it. */
function fractionCell(
	{ columns }: ReportTable,
	{ cells }: TableRow,
	{ numerator, denominator }: Fraction,
	{ row, column }: Place
): Partial<Cell> {
	const reference = (n: number, key: string | undefined) => {
		const at = columns.findIndex((one) => one.key === key);
		return cells[at] === n ? `${columnName(at)}${row + 1}` : String(n);
	};
	const [upper, lower] = columns[column]?.of ?? [];
	const division = `${reference(numerator, upper)}/${reference(denominator, lower)}`;
	const value = numerator / denominator;
	const isNearlyAll = numerator < denominator && Math.round(value * 10_000) === 10_000;
	if (!isNearlyAll) return { value, type: 'formula', formula: division, formulaResult: value };
	const shown = (hundredthsOfPercent(numerator, denominator) ?? 0) / 10_000;
	return { value: shown, type: 'formula', formula: `MIN(${division},${shown})`, formulaResult: shown };
}
