import type { MarkedLine } from '../marked-line';
import { linesOfText } from './lines-of-text';

/** Cells that were copied from a sheet, parted by tabs, as the lines of a table. Throws 'bank.text_too_long'. */
export const linesOfCells = (text: string): MarkedLine[] =>
	linesOfText(text).flatMap((line, row) => {
		const [part] = line.parts;
		if (!part || !('text' in part)) return [];
		return part.text.split('\t').map((cell, column) => ({
			...line,
			cell: { table: 0, row, column },
			parts: cell === '' ? [] : [{ ...part, text: cell }]
		}));
	});
