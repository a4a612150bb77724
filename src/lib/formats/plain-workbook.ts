import { writeXlsx } from 'hucre/xlsx';
import type { CsvCell } from './csv';

const HEADING = {
	font: { bold: true },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF1E3D3' } },
	alignment: { wrapText: true, vertical: 'center' }
} as const;

/** One sheet with a heading row that stays in sight. Text stays text: leading zeros of phones are kept and nothing is run as a formula. */
export function plainWorkbook(name: string, headings: string[], rows: readonly CsvCell[][]): Promise<Uint8Array> {
	const width = (column: number) =>
		Math.min(48, Math.max(8, ...[headings, ...rows].map((row) => String(row[column] ?? '').length + 3)));
	return writeXlsx({
		sheets: [
			{
				// What a sheet may not be called, and not longer than this.
				name: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '1',
				columns: headings.map((_, column) => ({ width: width(column) })),
				rows: [headings, ...rows],
				cells: new Map(headings.map((_, column) => [`0,${column}`, { style: HEADING }] as const)),
				freezePane: { rows: 1 }
			}
		]
	});
}
