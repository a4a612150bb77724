import { penColour, shadeColour, textColour } from './colour';
import { childOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** What a run says about its text; undefined where it says nothing. */
export interface RunProperties {
	bold?: boolean;
	italic?: boolean;
	hidden?: boolean;
	underlined?: boolean;
	raised?: 'sub' | 'sup' | null;
	/** By how many half points its letters were moved up by hand. */
	moved?: number;
	/** In half points. */
	size?: number;
	colour?: string | null;
	pen?: string | null;
	shade?: string | null;
	font?: string;
}

/** What a paragraph says about itself; undefined where it says nothing. */
export interface ParagraphProperties {
	numbering?: string;
	level?: number;
	/** 0-based; 9 is running text. */
	outline?: number;
	shade?: string | null;
	startsPage?: boolean;
}

const RAISED: Record<string, 'sub' | 'sup'> = { superscript: 'sup', subscript: 'sub' };

export function runProperties(properties: XmlElement | undefined): RunProperties {
	if (!properties) return {};
	const underline = valueOf(properties, 'w:u');
	const vertical = valueOf(properties, 'w:vertAlign');
	const colour = childOf(properties, 'w:color');
	const pen = childOf(properties, 'w:highlight');
	const shade = childOf(properties, 'w:shd');
	const fonts = childOf(properties, 'w:rFonts')?.attributes;
	return given({
		bold: switchOf(properties, 'w:b'),
		italic: switchOf(properties, 'w:i'),
		hidden: switchOf(properties, 'w:vanish'),
		underlined: childOf(properties, 'w:u') && underline !== undefined && underline !== 'none',
		raised: vertical === undefined ? undefined : (RAISED[vertical] ?? null),
		moved: numberOf(valueOf(properties, 'w:position')),
		size: numberOf(valueOf(properties, 'w:sz')),
		colour: colour && textColour(colour.attributes),
		pen: pen && penColour(pen.attributes['w:val']),
		shade: shade && shadeColour(shade.attributes),
		font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
	});
}

export function paragraphProperties(properties: XmlElement | undefined): ParagraphProperties {
	if (!properties) return {};
	const numbering = childOf(properties, 'w:numPr');
	const shade = childOf(properties, 'w:shd');
	return given({
		numbering: valueOf(numbering, 'w:numId'),
		level: numberOf(valueOf(numbering, 'w:ilvl')),
		outline: numberOf(valueOf(properties, 'w:outlineLvl')),
		shade: shade && shadeColour(shade.attributes),
		startsPage: switchOf(properties, 'w:pageBreakBefore')
	});
}

/** Without what is undefined, so that it can be laid over what a style says. */
const given = <T extends object>(properties: T): T =>
	Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;
