export const TEXT_MARKS = ['b', 'i', 'u', 'sub', 'sup'] as const;
/** How a piece of an item's text is set: bold, italic, underlined, lowered, raised. */
export type TextMark = (typeof TEXT_MARKS)[number];

/** A piece of an item's text, or a picture by its id. */
export type RichPart = { text: string; marks: TextMark[] } | { picture: string };

const TOKEN = /(\\*)<(?:(\/?)(b|i|u|sub|sup)|img ([0-9a-zA-Z_-]{1,64}))>/g;
/** What stands before a mark or picture, so that its backslashes are told apart from those that keep it from being one. */
const TRAILING_BACKSLASHES = /\\+$/;

/**
 * Reads the text of an item: pairs of '<b>', '<i>', '<u>', '<sub>', '<sup>' set it, '<img ID>' is a picture. Everything else is itself, a lone '<' and a
 * tag that is not closed too, so that texts written before marks existed read as they did. '\<b>' is '<b>' itself, '\\<b>' a backslash and a mark.
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
		const [whole, backslashes = '', slash, mark, picture] = token;
		const isKept = isEscaped(token);
		if (!isKept && picture === undefined && !closed.has(index)) continue;
		// Each pair of backslashes is one, and an odd one keeps what follows from being read.
		take(token.index + Math.floor(backslashes.length / 2));
		at = token.index + backslashes.length;
		if (isKept) continue;
		at = token.index + whole.length;
		if (picture !== undefined) parts.push({ picture });
		else if (slash) open.splice(open.lastIndexOf(mark as TextMark), 1);
		else open.push(mark as TextMark);
	}
	take(text.length);
	return parts;
}

const isEscaped = ([, backslashes = '']: RegExpExecArray) => backslashes.length % 2 === 1;

/** Which tokens belong to a pair: the closing one closes the innermost open one of its kind. */
function pairedTokens(tokens: RegExpExecArray[]): Set<number> {
	const paired = new Set<number>();
	const open: { mark: string; index: number }[] = [];
	for (const [index, token] of tokens.entries()) {
		const [, , slash, mark] = token;
		if (mark === undefined || isEscaped(token)) continue;
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

function push(parts: RichPart[], text: string, open: readonly TextMark[]) {
	const marks = TEXT_MARKS.filter((mark) => open.includes(mark));
	const last = parts.at(-1);
	if (last && 'text' in last && last.marks.join() === marks.join()) last.text += text;
	else parts.push({ text, marks });
}

/** The parts as one text that `parseRichText` reads back. */
export function writeRichText(parts: RichPart[]): string {
	const joined: RichPart[] = [];
	for (const part of parts) {
		if ('picture' in part) joined.push(part);
		else if (part.text !== '') push(joined, part.text, part.marks);
	}
	return joined
		.map((part, index) => {
			if ('picture' in part) return `<img ${part.picture}>`;
			const open = part.marks.map((mark) => `<${mark}>`).join('');
			const close = part.marks.toReversed().map((mark) => `</${mark}>`);
			return open + escaped(part.text, close.length > 0 || index < joined.length - 1) + close.join('');
		})
		.join('');
}

/** The text so that nothing in it is read as a mark, nor its last backslashes as belonging to one that follows. */
function escaped(text: string, isFollowed: boolean): string {
	const kept = text.replace(TOKEN, (token, backslashes: string) => `${backslashes}\\${token}`);
	return isFollowed ? kept.replace(TRAILING_BACKSLASHES, (backslashes) => backslashes + backslashes) : kept;
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
