import { Paragraph, Tab, TabStopType, TextRun, type ParagraphChild } from 'docx';
import type { FoundPicture } from '../../domain/found-question';
import type { ItemContent, ItemOption } from '../../domain/item';
import { picturesIn, plainText } from '../../domain/rich-text';
import { roughWidth, TEXT_WIDTH } from '../report-document/page';
import { OPTION_PICTURE, richRuns, STEM_PICTURE } from './rich-runs';

export const POINTS = 13;
const INDENT = 284;

const letterAt = (index: number) => String.fromCharCode(65 + index);

export interface QuestionBlock {
	/** 'Câu 12'. */
	label: string;
	/** What stands in brackets behind the label. */
	tag: string;
	content: Pick<ItemContent, 'stem'>;
	/** In the order in which they are printed. */
	options: ItemOption[];
	/** Ids of options whose letter is set off as right. */
	marked: string[];
}

/** A question and its options, which stay on one page together. */
export function questionBlock(
	{ label, tag, content, options, marked }: QuestionBlock,
	pictures: ReadonlyMap<string, FoundPicture>
): Paragraph[] {
	const heading = `${label}${tag === '' ? '' : ` (${tag})`}.`;
	const stem = new Paragraph({
		keepNext: true,
		keepLines: true,
		spacing: { before: 120, after: 40 },
		children: [new TextRun({ text: `${heading} `, bold: true }), ...richRuns(content.stem, pictures, STEM_PICTURE)]
	});
	return [stem, ...optionLines(options, marked, pictures)];
}

/** Options stand side by side by tabs, in as many columns as the longest of them allows. */
function optionLines(
	options: ItemOption[],
	marked: string[],
	pictures: ReadonlyMap<string, FoundPicture>
): Paragraph[] {
	const columns = columnsFor(options);
	const lines = Array.from({ length: Math.ceil(options.length / columns) }, (_, line) =>
		options.slice(line * columns, (line + 1) * columns)
	);
	const step = Math.floor((TEXT_WIDTH - INDENT) / columns);
	return lines.map(
		(line, at) =>
			new Paragraph({
				keepLines: true,
				keepNext: at < lines.length - 1,
				spacing: { before: 0, after: 20 },
				indent: { left: INDENT },
				tabStops: line.slice(1).map((_, index) => ({ type: TabStopType.LEFT, position: INDENT + step * (index + 1) })),
				children: line.flatMap((option, index): ParagraphChild[] => {
					const letter = letterAt(at * columns + index);
					const isMarked = marked.includes(option.id);
					return [
						...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
						new TextRun({ text: `${letter}.`, bold: true, ...(isMarked ? { underline: {}, color: '1F6B3A' } : {}) }),
						new TextRun({ text: ' ' }),
						...richRuns(option.text, pictures, OPTION_PICTURE)
					];
				})
			})
	);
}

/** Four, two or one beside each other. */
export function columnsFor(options: readonly ItemOption[]): 1 | 2 | 4 {
	const hasLines = options.some(({ text }) => text.includes('\n') || text.includes('\t'));
	if (hasLines) return 1;
	// A picture takes the room of some words.
	const widths = options.map(
		({ text }) => roughWidth(`A.  ${plainText(text)}`, POINTS, 0.52) + picturesIn(text).length * 2900
	);
	const widest = Math.max(...widths);
	const room = TEXT_WIDTH - INDENT;
	if (options.length > 2 && widest < room / 4 - 100) return 4;
	return widest < room / 2 - 100 ? 2 : 1;
}
