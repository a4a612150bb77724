import type { MarkedLine } from '../marked-line';

/** A row of a table: the lines of each of its cells by column. */
export type TableRow = ReadonlyMap<number, MarkedLine[]>;

export function tableRows(lines: MarkedLine[]): TableRow[] {
	const rows = new Map<number, Map<number, MarkedLine[]>>();
	for (const line of lines) {
		const { row, column } = line.cell!;
		const cells = rows.get(row) ?? new Map<number, MarkedLine[]>();
		rows.set(row, cells);
		const cell = cells.get(column);
		if (cell) cell.push(line);
		else cells.set(column, [line]);
	}
	return [...rows.values()];
}

const textOf = ({ parts }: MarkedLine): string => parts.map((part) => ('text' in part ? part.text : '\uFFFC')).join('');

/** What a cell says, with its automatic number where it has one. */
export const cellText = (lines: MarkedLine[] = []): string =>
	lines
		.map((line) => `${line.label} ${textOf(line)}`.trim())
		.filter(Boolean)
		.join(' ');

/** A cell's lines as lines of running text; the first of them begins with `label`, an automatic one, or with `word`. */
export function unfolded(lines: MarkedLine[], { label = '', word = '' }): MarkedLine[] {
	const written = lines.filter((line) => textOf(line).trim() !== '');
	return written.map((line, index) => {
		if (index > 0) return { ...line, cell: null };
		const lead = word === '' ? [] : [{ text: `${word}: `, marks: [], colour: null, highlight: null }];
		const own = label === '' ? {} : { label, labelLook: null, list: null };
		return { ...line, ...own, cell: null, parts: [...lead, ...line.parts] };
	});
}
