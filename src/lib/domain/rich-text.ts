export const TEXT_MARKS = ['b', 'i', 'u', 'sub', 'sup'] as const;
/** How a piece of an item's text is set: bold, italic, underlined, lowered, raised. */
export type TextMark = (typeof TEXT_MARKS)[number];

/** A piece of an item's text, or a picture by its id. */
export type RichPart = { text: string; marks: TextMark[] } | { picture: string };

const TOKEN = /<(\/?)(b|i|u|sub|sup)>|<img ([0-9a-zA-Z_-]{1,64})>/g;

/**
 * Reads the text of an item: pairs of '<b>', '<i>', '<u>', '<sub>', '<sup>' set it, '<img ID>' is a picture. Everything else is itself, a lone '<' and a
 * tag that is not closed too, so that texts written before marks existed read as they did.
 */
export function parseRichText(text: string): RichPart[] {
	const tokens = [...text.matchAll(TOKEN)];
	const closed = pairedTokens(tokens);
	const parts: RichPart[] = [];
	const open: TextMark[] = [];
	let at = 0;
	const take = (until: number) => {
		if (until > at) push(parts, text.slice(at, until), open);
	};
	for (const [index, token] of tokens.entries()) {
		const [whole, slash, mark, picture] = token;
		if (picture === undefined && !closed.has(index)) continue;
		take(token.index);
		at = token.index + whole.length;
		if (picture !== undefined) parts.push({ picture });
		else if (slash) open.splice(open.lastIndexOf(mark as TextMark), 1);
		else open.push(mark as TextMark);
	}
	take(text.length);
	return parts;
}

/** Which tokens belong to a pair: the closing one closes the innermost open one of its kind. */
function pairedTokens(tokens: RegExpExecArray[]): Set<number> {
	const paired = new Set<number>();
	const open: { mark: string; index: number }[] = [];
	for (const [index, [, slash, mark]] of tokens.entries()) {
		if (mark === undefined) continue;
		if (!slash) {
			open.push({ mark, index });
			continue;
		}
		const position = open.findLastIndex((one) => one.mark === mark);
		if (position < 0) continue;
		paired.add(open[position]!.index).add(index);
		open.splice(position);
	}
	return paired;
}

function push(parts: RichPart[], text: string, open: TextMark[]) {
	const marks = TEXT_MARKS.filter((mark) => open.includes(mark));
	const last = parts.at(-1);
	if (last && 'text' in last && last.marks.join() === marks.join()) last.text += text;
	else parts.push({ text, marks });
}

/** The parts as one text that `parseRichText` reads back. */
export function writeRichText(parts: RichPart[]): string {
	return parts
		.map((part) => {
			if ('picture' in part) return `<img ${part.picture}>`;
			const open = part.marks.map((mark) => `<${mark}>`).join('');
			const close = part.marks.toReversed().map((mark) => `</${mark}>`);
			return part.text === '' ? '' : open + part.text + close.join('');
		})
		.join('');
}

/** The words alone: for search, comparison, lengths, files that know no marks. */
export const plainText = (text: string): string =>
	parseRichText(text)
		.map((part) => ('text' in part ? part.text : ''))
		.join('');

/** The ids of the pictures, in order, each once. */
export const picturesIn = (text: string): string[] => [
	...new Set(parseRichText(text).flatMap((part) => ('picture' in part ? part.picture : [])))
];
