import type { QuestionProblem } from '../../domain/found-question';
import { fromLegacy, recogniseLegacy } from '../../domain/legacy-vietnamese';
import { conversionWarning } from '../exchange/file-text';
import type { SheetRows } from '../sheet';

/** Enough text to recognise an old font by. */
const SAMPLE = 100_000;

/** The sheets with what was written in an old font (TCVN3, VNI) as Unicode, and a warning where that was so. */
export function unicodeSheets(sheets: SheetRows): { sheets: SheetRows; problems: QuestionProblem[] } {
	const encoding = recogniseLegacy(sampleOf(sheets));
	if (encoding === null) return { sheets, problems: [] };
	const converted = sheets.map(({ name, rows }) => ({
		name,
		rows: rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => fromLegacy(cell, encoding)) }))
	}));
	return { sheets: converted, problems: [conversionWarning(encoding)] };
}

function sampleOf(sheets: SheetRows): string {
	const rows: string[] = [];
	let length = 0;
	for (const { cells } of sheets.flatMap((sheet) => sheet.rows)) {
		if (length > SAMPLE) break;
		rows.push(cells.join(' '));
		length += rows.at(-1)!.length;
	}
	return rows.join('\n');
}
