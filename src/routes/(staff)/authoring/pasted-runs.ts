/** As much of a browser's node as is read here. */
export interface PastedNode {
	/** 1 is an element, 3 a text. */
	nodeType: number;
	nodeName: string;
	textContent: string | null;
	childNodes: Iterable<PastedNode>;
	getAttribute?: (name: string) => string | null;
}

interface Look {
	bold: boolean;
	italic: boolean;
	/** Where a link leads to; empty outside of links. */
	href: string;
}
export interface Run extends Look {
	text: string;
}

export const PLAIN: Look = { bold: false, italic: false, href: '' };
const NEVER_SEEN = /^(STYLE|SCRIPT|HEAD|TITLE|META|LINK|XML|TEMPLATE|IMG|SVG|BUTTON|INPUT|SELECT|TEXTAREA)$/;
const RAISED: Record<string, string> = {
	0: '⁰',
	1: '¹',
	2: '²',
	3: '³',
	4: '⁴',
	5: '⁵',
	6: '⁶',
	7: '⁷',
	8: '⁸',
	9: '⁹'
};

export const attribute = (node: PastedNode, name: string) => node.getAttribute?.(name) ?? '';
export const tagOf = (node: PastedNode) => (node.nodeType === 1 ? node.nodeName.toUpperCase() : '');

/** What Word writes for itself: the sign of a list's item, hidden text. */
export const isSeen = (node: PastedNode) =>
	(node.nodeType === 1 || node.nodeType === 3) &&
	!NEVER_SEEN.test(tagOf(node)) &&
	!/mso-list:\s*ignore|mso-hide:\s*all|display:\s*none/i.test(attribute(node, 'style'));

/** How what is inside an element looks, by its tag and its style. */
export function lookInside(node: PastedNode, outside: Look): Look {
	const tag = tagOf(node);
	const style = attribute(node, 'style');
	const [, weight] = /font-weight:\s*(\w+)/i.exec(style) ?? [];
	const [, slant] = /font-style:\s*(\w+)/i.exec(style) ?? [];
	const href = attribute(node, 'href');
	return {
		bold: weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : outside.bold || /^(B|STRONG)$/.test(tag),
		italic: slant ? /^(italic|oblique)$/i.test(slant) : outside.italic || /^(I|EM)$/.test(tag),
		href: tag === 'A' && /^https?:\/\//i.test(href) ? href : outside.href
	};
}

/** The text below a node, piece by piece with its look. */
export function runsOf(node: PastedNode, outside: Look = PLAIN): Run[] {
	if (!isSeen(node)) return [];
	if (node.nodeType === 3) return [{ ...outside, text: (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ') }];
	const tag = tagOf(node);
	if (tag === 'BR') return [{ ...outside, text: '\n' }];
	const look = lookInside(node, outside);
	const runs = [...node.childNodes].flatMap((child) => runsOf(child, look));
	if (tag !== 'SUP') return runs;
	return runs.map((run) => ({ ...run, text: run.text.replace(/\d/g, (digit) => RAISED[digit]!) }));
}

/** Underscores are no marks within a word or between spaces. */
const isHarmless = (before = '', after = '') =>
	[before, after].every((sign) => /[\p{L}\p{N}]/u.test(sign)) || [before, after].every((sign) => sign === ' ');

/** What Markdown would read as a mark is written so that it stays what it is. */
const escaped = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\\`*~[]/g, '\\$&')
		.replace(/_+/g, (signs, at: number, whole: string) =>
			isHarmless(whole[at - 1], whole[at + signs.length]) ? signs : signs.replaceAll('_', '\\_')
		)
		.replace(/&(?=$|[#\w])/g, '\\&');

/** Pieces as one line of Markdown, or several where the author broke the line. `plain` leaves bold and italic away. */
export function markdownOfRuns(runs: Run[], plain = false): string {
	const pieces = joined(plain ? runs.map((run) => ({ ...run, bold: false, italic: false })) : runs);
	const text = pieces.map((piece, index) => marked(piece, pieces[index - 1]?.text, pieces[index + 1]?.text)).join('');
	return text
		.replace(/ *\n */g, '\n')
		.replace(/ {2,}/g, ' ')
		.replace(/\n{2,}/g, '\n')
		.trim();
}

/** Neighbours that look alike as one; a space looks like what stands before it. */
function joined(runs: Run[]): Run[] {
	const result: Run[] = [];
	for (const run of runs) {
		const last = result.at(-1);
		const alike = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
		if (last && (alike || run.text.trim() === '')) last.text += run.text;
		else result.push({ ...run });
	}
	return result;
}

/** Brackets and spaces would end a link's address. */
const addressOf = (href: string) =>
	href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/**
 * The marks stand at letters: outside of spaces, and outside of punctuation where a letter follows at once (CommonMark would not
 * read them there).
 */
function marked({ text, bold, italic, href }: Run, before = '', after = ''): string {
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	if (mark === '' && href === '') return escaped(text);
	const touches = /^[\p{L}\p{N}]/u.test(after) ? /[\s\p{P}\p{S}]*$/u : /\s*$/;
	const touched = /[\p{L}\p{N}]$/u.test(before) ? /^[\s\p{P}\p{S}]*/u : /^\s*/;
	const lead = touched.exec(text)![0];
	const rest = text.slice(lead.length);
	const tail = touches.exec(rest)![0];
	const inner = escaped(rest.slice(0, rest.length - tail.length)).replace(/\n/g, ' ');
	if (inner === '') return escaped(text);
	const linked = href ? `[${inner.replace(/\]/g, '\\]')}](${addressOf(href)})` : inner;
	return escaped(lead) + mark + linked + [...mark].reverse().join('') + escaped(tail);
}
