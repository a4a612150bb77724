import type { MarkedLine } from '../../domain/marked-line';
import { newInlineText, readInline, type InlineText } from './inline';
import { addPart, finishedParts, fontOf, textOfFont } from './line-draft';
import { lookOf } from './look';
import type { NumberedAs } from './numbering';
import { oldFontOf } from './old-font';
import { paragraphProperties, runProperties, type ParagraphProperties, type RunProperties } from './properties';
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
	/** How its end is set, which its number takes after. */
	end: RunProperties;
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
	return { text: before ? joined(before, text) : text, style, properties, end: runProperties(end), runsOn };
}

/** Puts the lines of a whole paragraph among those of the document; the first of them carries its number. */
export function addParagraph(paragraph: ParagraphRead, reading: Reading, { cell }: Position) {
	const { text, style, properties } = paragraph;
	const { numbering, level, outline } = properties;
	const numbered =
		numbering === undefined || numbering === '0' ? null : reading.counter.next(numbering, level, style?.id);
	const heading = outline === undefined ? (style?.heading ?? null) : headingOf(outline);
	for (const [index, draft] of text.drafts.entries()) {
		const parts = finishedParts(draft, reading.converted);
		const number = index === 0 && numbered ? numberOf(numbered, paragraph, reading) : UNNUMBERED;
		reading.lines.push({ place: draft.place, ...number, heading, cell, parts });
	}
}

const UNNUMBERED = { label: '', labelLook: null, list: null };

/** A number is set as the list says, else as the end of its paragraph; in an old font where the paragraph is in one. */
function numberOf(
	{ label, list, run }: NumberedAs,
	{ text, style, end }: ParagraphRead,
	reading: Reading
): Pick<MarkedLine, 'label' | 'labelLook' | 'list'> {
	const { defaults } = reading.styles;
	const look = lookOf({ ...end, ...run }, null, {
		styles: reading.styles,
		paragraph: style,
		shade: null,
		inLink: false
	});
	const { marks, colour, highlight } = look;
	const isUsual = marks.length === 0 && colour === null && highlight === null;
	const font = oldFontOf(run.font ?? end.font ?? style?.run.font ?? defaults.font ?? '') ?? fontOf(text.drafts[0]!);
	return {
		label: textOfFont(label, font, reading.converted),
		labelLook: isUsual ? null : { marks, colour, highlight },
		list
	};
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
