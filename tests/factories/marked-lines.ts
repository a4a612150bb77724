import type { MarkedLine, MarkedPiece } from '../../src/lib/domain/marked-line';
import { parseRichText } from '../../src/lib/domain/rich-text';

type LineText =
	string | ({ text: string } & Partial<Pick<MarkedLine, 'label' | 'labelLook' | 'list' | 'heading' | 'cell'>>);

const COLOURS: Record<string, Partial<MarkedPiece>> = {
	red: { colour: 'ff0000' },
	darkred: { colour: 'c00000' },
	blue: { colour: '0070c0' },
	black: { colour: '111111' },
	yellow: { highlight: 'ffff00' },
	white: { highlight: 'ffffff' }
};

/** Colours as '{red:…}', highlights as '{yellow:…}', marks and pictures as in an item's text. */
function partsOf(text: string): MarkedLine['parts'] {
	const parts: MarkedLine['parts'] = [];
	for (const [, colour, coloured, plain] of text.matchAll(/\{(\w+):([^}]*)\}|((?:(?!\{\w+:)[\s\S])+)/g)) {
		for (const part of parseRichText(coloured ?? plain ?? '')) {
			if ('picture' in part) parts.push(part);
			else parts.push({ ...part, colour: null, highlight: null, ...COLOURS[colour ?? ''] });
		}
	}
	return parts;
}

/** The lines of a document as they are written for a test; places count paragraphs from 1. */
export function lines(...texts: LineText[]): MarkedLine[] {
	return texts.map((one, index) => {
		const { text, ...line } = typeof one === 'string' ? { text: one } : one;
		return {
			label: '',
			labelLook: null,
			list: null,
			heading: null,
			cell: null,
			...line,
			place: { paragraph: index + 1 },
			parts: partsOf(text)
		};
	});
}

/** An automatically numbered line: `auto('A.', 'Hà Nội')`. */
export const auto = (label: string, text: string, list = { id: '1', level: 0 }) => ({ label, text, list });

/** The cells of a table, row by row. */
export const table = (id: number, ...rows: string[][]) =>
	rows.flatMap((cells, row) => cells.map((text, column) => ({ text, cell: { table: id, row, column } })));
