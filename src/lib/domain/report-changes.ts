import type { ReportFigures } from './report-figures';
import { cellText, isFraction, type ReportTable, type TableCell, type TableRow } from './report-table';
import { reportTables } from './report-tables';

/** One cell of a report that has another value now; null = the line was not there. */
export interface FigureChange {
	table: string;
	row: string;
	column: string;
	before: string | null;
	after: string | null;
	/** Of counts: how much more (or less, below 0) there is. */
	difference: number | null;
}

/** What differs between two states of a report's figures, line by line, in the order of its tables. */
export function figureChanges(before: ReportFigures, after: ReportFigures): FigureChange[] {
	const [old, now] = [reportTables(before), reportTables(after)];
	const keys = [...new Set([...now, ...old].map(({ key }) => key))];
	return keys.flatMap((key) =>
		tableChanges(
			old.find((table) => table.key === key),
			now.find((table) => table.key === key)
		)
	);
}

const linesOf = (table: ReportTable | undefined): TableRow[] =>
	table === undefined ? [] : [...table.rows, ...(table.total === null ? [] : [table.total])];

function tableChanges(before: ReportTable | undefined, after: ReportTable | undefined): FigureChange[] {
	const shape = after ?? before;
	if (!shape) return [];
	const [old, now] = [linesOf(before), linesOf(after)];
	const keys = [...new Set([...now, ...old].map(({ key }) => key))];
	return keys.flatMap((key) => {
		const [a, b] = [old.find((row) => row.key === key), now.find((row) => row.key === key)];
		const row = String((b ?? a)?.cells[0] ?? '');
		return shape.columns.flatMap(({ heading, kind }, index) => {
			const [was, is] = [a?.cells[index], b?.cells[index]];
			if (sameCell(was, is)) return [];
			const read = (cell: TableCell | undefined) => (cell === undefined ? null : cellText(cell, kind));
			const difference = typeof was === 'number' && typeof is === 'number' ? is - was : null;
			return [{ table: shape.caption, row, column: heading, before: read(was), after: read(is), difference }];
		});
	});
}

function sameCell(a: TableCell | undefined, b: TableCell | undefined): boolean {
	if (a === b) return true;
	if (a === undefined || b === undefined || !isFraction(a) || !isFraction(b)) return false;
	return a.numerator === b.numerator && a.denominator === b.denominator;
}
