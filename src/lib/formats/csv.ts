export type CsvCell = string | number | null;

/** RFC 4180 with a byte order mark, without which Excel misreads Vietnamese. Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
	return '\uFEFF' + rows.map(csvLine).join('');
}

/** One row with its line end. */
export const csvLine = (row: readonly CsvCell[]): string => row.map(written).join(',') + '\r\n';

function written(cell: CsvCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = /^[=+\-@\t\r]/.test(cell) && !/^\+\d+$/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
