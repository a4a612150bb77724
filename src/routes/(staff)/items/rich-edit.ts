import { parseRichText, writeRichText, type RichPart, type TextMark } from '$lib/domain/rich-text';

export interface TextChange {
	/** What is replaced: from here to there in the text. */
	from: number;
	to: number;
	insert: string;
	/** What is selected afterwards. */
	select: [number, number];
}

/** Stand where the selection begins and ends while the text is taken apart; nobody writes them. */
const [START, END] = ['\uE000', '\uE001'];
const TOKEN = /\\*<(?:\/?(?:b|i|u|sub|sup)|img [\w-]{1,64})>/g;
const OTHER: Partial<Record<TextMark, TextMark>> = { sub: 'sup', sup: 'sub' };

type Piece = { part: RichPart; isChosen: boolean };
type Run = Extract<RichPart, { marks: TextMark[] }>;

/** Sets what is selected, or takes the mark away where all of it has it; without a selection a pair is put down to write between. */
export function markText(text: string, start: number, end: number, mark: TextMark): TextChange {
	if (start === end) return markNothing(text, start, mark);
	const [from, to] = trimmed(text, outsideTokens(text, start, 'before'), outsideTokens(text, end, 'after'));
	const pieces = cutAtSelection(
		parseRichText(text.slice(0, from) + START + text.slice(from, to) + END + text.slice(to))
	);
	const chosen = pieces.flatMap(({ part, isChosen }) => (isChosen && 'text' in part ? [part] : []));
	if (chosen.length === 0) return { from, to: from, insert: '', select: [from, to] };
	const removes = chosen.every(({ marks }) => marks.includes(mark));
	for (const part of chosen) part.marks = marksOf(part, mark, removes);
	const parts = pieces.map(({ part }) => part);
	const after = writeRichText(parts);
	const change = differing(text, after);
	chosen[0]!.text = START + chosen[0]!.text;
	chosen.at(-1)!.text += END;
	const signed = writeRichText(parts);
	// A sign next to a backslash changes how it is written; then what has changed is selected.
	if (withoutSigns(signed) !== after) return change;
	return { ...change, select: [signed.indexOf(START), signed.indexOf(END) - 1] };
}

function marksOf({ marks }: Run, mark: TextMark, removes: boolean): TextMark[] {
	const others = marks.filter((one) => one !== mark);
	return removes ? others : [...others.filter((one) => one !== OTHER[mark]), mark];
}

/** The text put in the place of what is selected; a selection does not end within a mark. */
export function putText(text: string, start: number, end: number, insert: string): TextChange {
	const [from, to] = [outsideTokens(text, start, 'before'), outsideTokens(text, end, 'after')];
	const at = from + insert.length;
	return { from, to, insert, select: [at, at] };
}

function markNothing(text: string, at: number, mark: TextMark): TextChange {
	const [open, close] = [`<${mark}>`, `</${mark}>`];
	if (text.slice(0, at).endsWith(open) && text.slice(at).startsWith(close)) {
		const from = at - open.length;
		return { from, to: at + close.length, insert: '', select: [from, from] };
	}
	const outside = outsideTokens(text, at, 'after');
	const between = outside + open.length;
	return { from: outside, to: outside, insert: open + close, select: [between, between] };
}

/** A place within '<b>' or '<img …>' is moved before or behind it. */
function outsideTokens(text: string, at: number, side: 'before' | 'after'): number {
	for (const { index, 0: token } of text.matchAll(TOKEN)) {
		if (at > index && at < index + token.length) return side === 'before' ? index : index + token.length;
	}
	return at;
}

/** A double click takes the space behind the word along. */
function trimmed(text: string, from: number, to: number): [number, number] {
	const chosen = text.slice(from, to);
	if (chosen.trim() === '') return [from, to];
	return [from + chosen.length - chosen.trimStart().length, to - (chosen.length - chosen.trimEnd().length)];
}

/** The parts, cut where the signs stand, without them. */
function cutAtSelection(parts: RichPart[]): Piece[] {
	let isChosen = false;
	return parts.flatMap((part): Piece[] => {
		if ('picture' in part) return [{ part, isChosen }];
		return part.text.split(/([\uE000\uE001])/).flatMap((text) => {
			if (text === START || text === END) isChosen = text === START;
			return withoutSigns(text) === '' ? [] : [{ part: { text, marks: part.marks }, isChosen }];
		});
	});
}

const withoutSigns = (text: string) => text.replace(/[\uE000\uE001]/g, '');

/** Only what differs is replaced, so that taking it back does not touch the rest. */
function differing(before: string, after: string): TextChange {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let kept = 0;
	while (kept < most - from && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
	const to = after.length - kept;
	return { from, to: before.length - kept, insert: after.slice(from, to), select: [from, to] };
}
