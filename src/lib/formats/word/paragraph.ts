import type { MarkedLine } from '../../domain/marked-line';
import { newInlineText, readInline, type InlineText } from './inline';
import { addPart, finishedParts } from './line-draft';
import { paragraphProperties, runProperties, type ParagraphProperties } from './properties';
import type { Reading } from './reading';
import { headingOf, type Style } from './styles';
import { childOf, valueOf, type XmlElement } from './xml';

export interface Position {
	cell: MarkedLine['cell'];
	/** Of the cell that it stands in. */
	shade: string | null;
}

export interface ParagraphRead {
	text: InlineText;
	style: Style | null;
	properties: ParagraphProperties;
	/** Its end was deleted, or is hidden: what follows belongs to the same paragraph. */
	runsOn: boolean;
}

/** Reads a paragraph; `before` is the text of those that run on into it. */
export function readParagraph(
	paragraph: XmlElement,
	before: InlineText | null,
	reading: Reading,
	position: Position
): ParagraphRead {
	reading.paragraphs++;
	const own = childOf(paragraph, 'w:pPr');
	const style = reading.styles.paragraph(valueOf(own, 'w:pStyle'));
	const properties = { ...style?.paragraph, ...paragraphProperties(own) };
	if (properties.startsPage) reading.pages.turn();

	const text = newInlineText(reading);
	const shade = properties.shade ?? position.shade;
	readInline(paragraph.children, text, reading, { styles: reading.styles, paragraph: style, shade, inLink: false });
	reading.fields.endParagraph();

	const end = childOf(own, 'w:rPr');
	const runsOn = !!childOf(end, 'w:del') || !!childOf(end, 'w:moveFrom') || runProperties(end).hidden === true;
	return { text: before ? joined(before, text) : text, style, properties, runsOn };
}

/** Puts the lines of a whole paragraph among those of the document; the first of them carries its number. */
export function addParagraph({ text, style, properties }: ParagraphRead, reading: Reading, { cell }: Position) {
	const { numbering, level, outline } = properties;
	const numbered =
		numbering === undefined || numbering === '0' ? null : reading.counter.next(numbering, level, style?.id);
	const heading = outline === undefined ? (style?.heading ?? null) : headingOf(outline);
	for (const [index, draft] of text.drafts.entries()) {
		const first = index === 0 ? numbered : null;
		const { label, list } = first ?? { label: '', list: null };
		reading.lines.push({ place: draft.place, label, list, heading, cell, parts: finishedParts(draft) });
	}
}

function joined(before: InlineText, after: InlineText): InlineText {
	const [first, ...rest] = after.drafts;
	const last = before.drafts.at(-1)!;
	const isEmpty = before.drafts.length === 1 && last.parts.length === 0;
	if (isEmpty) before.drafts = after.drafts;
	else {
		for (const part of first!.parts) addPart(last, part);
		for (const draft of rest) before.drafts.push(draft);
	}
	for (const box of after.boxes) before.boxes.push(box);
	return before;
}
