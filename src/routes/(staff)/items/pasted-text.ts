import { TEXT_MARKS, writeRichText, type RichPart, type TextMark } from '$lib/domain/rich-text';
import { attribute, isSeen, lookInside, PLAIN, tagOf, type PastedNode } from '../authoring/pasted-runs';

const BLOCK = /^(P|DIV|H[1-6]|LI|TR|BLOCKQUOTE|SECTION|ARTICLE|PRE|UL|OL|TABLE)$/;

interface Look {
	bold: boolean;
	italic: boolean;
	href: string;
	marks: TextMark[];
}

/** What was copied out of Word or a page, as the text of an item; '' where nothing in it is set, since the browser's own paste does as well. */
export function pastedText(body: PastedNode): string {
	const parts = tidied(partsOf(body, { ...PLAIN, marks: [] }));
	return parts.some((part) => 'text' in part && part.marks.length > 0) ? writeRichText(parts) : '';
}

function partsOf(node: PastedNode, outside: Look): RichPart[] {
	if (!isSeen(node)) return [];
	if (node.nodeType === 3) {
		return [{ text: (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '), marks: marksOf(outside) }];
	}
	const tag = tagOf(node);
	if (tag === 'BR') return [{ text: '\n', marks: [] }];
	const look = { ...lookInside(node, outside), marks: otherMarks(node, outside.marks) };
	const inside = [...node.childNodes].flatMap((child) => partsOf(child, look));
	if (tag === 'TD' || tag === 'TH') return [...inside, { text: ' ', marks: [] }];
	return BLOCK.test(tag) ? [{ text: '\n', marks: [] }, ...inside, { text: '\n', marks: [] }] : inside;
}

const marksOf = ({ bold, italic, marks }: Look): TextMark[] =>
	TEXT_MARKS.filter((mark) => (mark === 'b' ? bold : mark === 'i' ? italic : marks.includes(mark)));

/** Underlined, lowered, raised: by tag or by style. Links are underlined by their page, not by their author. */
function otherMarks(node: PastedNode, outside: TextMark[]): TextMark[] {
	const tag = tagOf(node);
	const style = attribute(node, 'style');
	const found: TextMark[] = [];
	if (tag === 'U' || tag === 'INS' || (tag !== 'A' && /text-decoration[^;]*underline/i.test(style))) found.push('u');
	if (tag === 'SUB' || /vertical-align:\s*sub/i.test(style)) found.push('sub');
	if (tag === 'SUP' || /vertical-align:\s*super/i.test(style)) found.push('sup');
	return found.length === 0 ? outside : [...new Set([...outside, ...found])];
}

/** One space, one line break; none at the edges; nothing but words is set. */
function tidied(parts: RichPart[]): RichPart[] {
	const tidy: Extract<RichPart, { text: string }>[] = [];
	for (const part of parts) {
		if (!('text' in part)) continue;
		const before = tidy.at(-1)?.text ?? '\n';
		let text = part.text.normalize('NFC');
		if (/\s$/.test(before)) text = text.replace(/^ +/, '');
		if (before.endsWith('\n')) text = text.replace(/^\n+/, '');
		if (text.startsWith('\n') && tidy.length > 0) tidy.at(-1)!.text = before.replace(/ +$/, '');
		if (text !== '') tidy.push({ text, marks: text.trim() === '' ? [] : part.marks });
	}
	while (tidy.length > 0 && tidy.at(-1)!.text.trim() === '') tidy.pop();
	const last = tidy.at(-1);
	if (last) last.text = last.text.trimEnd();
	return tidy;
}
