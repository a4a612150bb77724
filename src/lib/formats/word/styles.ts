import { paragraphProperties, runProperties, type ParagraphProperties, type RunProperties } from './properties';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml';

export interface Style {
	id: string;
	/** In lower case: 'heading 1', 'title', whatever language Word was used in. */
	name: string;
	/** Its own and what it takes from the styles that it is based on. */
	run: RunProperties;
	paragraph: ParagraphProperties;
	/** 1 for a title, 2 for what stands below it…; null for running text. */
	heading: number | null;
}

export interface Styles {
	/** The text's usual look: the document's defaults. */
	defaults: RunProperties;
	/** Null for an id that the document does not explain; the usual style where there is no id. */
	paragraph(id: string | undefined): Style | null;
	character(id: string | undefined): Style | null;
	/** The numbering that a list style stands for. */
	numbering(id: string): string | undefined;
}

const RUNNING_TEXT = 9;
const MAX_BASES = 50;

export function readStyles(root: XmlElement | undefined): Styles {
	const written = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
	const usual = [...written.values()].find(
		({ attributes }) =>
			attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
	)?.attributes['w:styleId'];
	const known = new Map<string, Style>();

	const styleOf = (id: string): Style | null => {
		const ready = known.get(id);
		if (ready || !written.has(id)) return ready ?? null;
		const style = flattened(id, written);
		known.set(id, style);
		return style;
	};
	const defaults = childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault');
	return {
		defaults: runProperties(childOf(defaults, 'w:rPr')),
		paragraph: (id) => styleOf(id !== undefined && written.has(id) ? id : (usual ?? '')),
		character: (id) => (id === undefined ? null : styleOf(id)),
		numbering: (id) => styleOf(id)?.paragraph.numbering
	};
}

/** A style with everything that it inherits; a circle of bases ends where it began. */
function flattened(id: string, written: Map<string, XmlElement>): Style {
	const chain: XmlElement[] = [];
	for (let at: string | undefined = id; at !== undefined && chain.length < MAX_BASES;) {
		const style = written.get(at);
		if (!style || chain.includes(style)) break;
		chain.unshift(style);
		at = valueOf(style, 'w:basedOn');
	}
	const run: RunProperties = {};
	const paragraph: ParagraphProperties = {};
	for (const style of chain) {
		Object.assign(run, runProperties(childOf(style, 'w:rPr')));
		Object.assign(paragraph, paragraphProperties(childOf(style, 'w:pPr')));
	}
	const name = nameOf(chain.at(-1)!);
	const headings = chain.map((style) => headingByName(nameOf(style)));
	const heading =
		paragraph.outline === undefined ? (headings.findLast((one) => one !== null) ?? null) : headingOf(paragraph.outline);
	return { id, name, run, paragraph, heading };
}

const nameOf = (style: XmlElement) => (valueOf(style, 'w:name') ?? '').toLowerCase();

/** The heading that an outline level makes; null for running text. */
export const headingOf = (outline: number): number | null =>
	outline >= 0 && outline < RUNNING_TEXT ? outline + 1 : null;

function headingByName(name: string): number | null {
	if (name === 'title') return 1;
	if (name === 'subtitle') return 2;
	const [, level] = /^heading ([1-9])$/.exec(name) ?? [];
	return level ? Number(level) : null;
}
