import {
	AlignmentType,
	BorderStyle,
	convertMillimetersToTwip,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
	type IParagraphOptions,
	type IRunOptions
} from 'docx';

/** Of Decree 30/2020/NĐ-CP, Annex I: A4, top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const MARGINS = {
	top: convertMillimetersToTwip(20),
	bottom: convertMillimetersToTwip(20),
	left: convertMillimetersToTwip(30),
	right: convertMillimetersToTwip(15),
	header: convertMillimetersToTwip(10)
};
export const PAPER = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;

export const FONT = 'Times New Roman';
/** Word counts half points. */
export const halfPoints = (points: number) => points * 2;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = {
	...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
	...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE }
};

type Run = Omit<IRunOptions, 'size' | 'text'>;
type Paragraphing = Omit<IParagraphOptions, 'children' | 'text'>;

/** A centred line of the blocks around the text. `points`: the size of its letters. */
export function line(text: string, points: number, run: Run = {}, paragraph: Paragraphing = {}): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: 0, after: 0 },
		...paragraph,
		children: [new TextRun({ text, size: halfPoints(points), ...run })]
	});
}

/** A rule of about `length` twips in the middle of a column that is `width` twips wide. */
export function rule(width: number, length: number, after = 60): Paragraph {
	const side = Math.max(0, Math.round((width - length) / 2));
	return new Paragraph({
		spacing: { before: 20, after, line: 40, lineRule: 'exact' },
		indent: { left: side, right: side },
		border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
		children: [new TextRun({ text: '', size: 2 })]
	});
}

/** How wide a text will be, roughly, in twips: Times New Roman's letters are about half as wide as high. */
export const roughWidth = (text: string, points: number, perLetter = 0.5) =>
	Math.round([...text].length * points * 20 * perLetter);

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The nation's name and motto in a column that is `width` twips wide; the sizes are in points. */
export const nationLines = (width: number, points: { name: number; motto: number }): Paragraph[] => [
	line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', points.name, { bold: true }),
	line(MOTTO, points.motto, { bold: true }),
	rule(width, roughWidth(MOTTO, points.motto, 0.485))
];

/** Blocks side by side over the width of the text, without lines, on one page; widths in twips. */
export function columns(cells: { width: number; children: Paragraph[] }[]): Table {
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: cells.map(({ width }) => width),
		borders: NO_BORDERS,
		rows: [
			new TableRow({
				cantSplit: true,
				children: cells.map(
					({ width, children }) =>
						new TableCell({
							borders: NO_BORDERS,
							width: { size: width, type: WidthType.DXA },
							margins: { left: 0, right: 0 },
							children
						})
				)
			})
		]
	});
}
