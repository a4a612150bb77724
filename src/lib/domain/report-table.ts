import { percentText } from './percentage';
import { shortDate } from './report-period';
import type { SectionKind } from './report';

export interface Fraction {
	numerator: number;
	denominator: number;
}
/** null = there is no figure. */
export type TableCell = string | number | Fraction | null;

export interface TableColumn {
	key: string;
	heading: string;
	kind: 'text' | 'count' | 'share' | 'date';
	/** Relative to the other columns. */
	width: number;
	/** `sum`: the total row is the sum of the rows; `own`: it has a figure of its own, which the rows need not add up to. */
	total: 'sum' | 'own' | 'none';
	/** Of a share: the columns that usually hold what is divided by what. */
	of?: readonly [numerator: string, denominator: string];
}

export interface TableRow {
	/** Names the row in every report of the same kind, so that two can be compared line by line. */
	key: string;
	cells: TableCell[];
}

/** One table of a report, for screen, paper and spreadsheet alike. */
export interface ReportTable {
	key: string;
	section: SectionKind;
	caption: string;
	/** For the name of a spreadsheet's sheet: at most 31 letters. */
	sheet: string;
	columns: TableColumn[];
	rows: TableRow[];
	total: TableRow | null;
	notes: string[];
}

export const text = (key: string, heading: string, width: number): TableColumn => ({
	...{ key, heading, kind: 'text', width, total: 'none' }
});
export const count = (key: string, heading: string, total: TableColumn['total'] = 'sum', width = 10): TableColumn => ({
	...{ key, heading, kind: 'count', width, total }
});
export const share = (
	key: string,
	heading: string,
	of: TableColumn['of'],
	total: TableColumn['total'] = 'own'
): TableColumn => ({
	...{ key, heading, kind: 'share', width: 10, total },
	...(of ? { of } : {})
});
export const date = (key: string, heading: string): TableColumn => ({
	...{ key, heading, kind: 'date', width: 15, total: 'none' }
});

const NUMBERS = new Intl.NumberFormat('vi-VN');
/** '1.568' */
export const countText = (n: number): string => NUMBERS.format(n);

export const isFraction = (cell: TableCell): cell is Fraction => typeof cell === 'object' && cell !== null;

/** What a cell reads as in a report, which is written in Vietnamese. */
export function cellText(cell: TableCell, kind: TableColumn['kind']): string {
	if (cell === null) return '–';
	if (isFraction(cell)) return percentText(cell.numerator, cell.denominator, 'vi');
	if (typeof cell === 'number') return countText(cell);
	return kind === 'date' && cell !== '' ? shortDate(cell) : cell;
}

/** The columns whose rows do not add up to the total row, by key. */
export function unbalancedColumns({ columns, rows, total }: ReportTable): string[] {
	if (total === null) return [];
	return columns
		.filter(({ total: kind }, index) => {
			const sum = rows.reduce((n, { cells }) => n + Number(cells[index] ?? 0), 0);
			return kind === 'sum' && sum !== total.cells[index];
		})
		.map(({ key }) => key);
}
