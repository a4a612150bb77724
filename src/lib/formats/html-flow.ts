import { cleanText } from '../domain/authored-text';
import { TEXT_MARKS, writeRichText, type RichPart, type TextMark } from '../domain/rich-text';

/** What a reader of the text should know: a picture that is not there, a table that is now text… `code` is a message code. */
export interface TextProblem {
	code: string;
	params?: Record<string, string | number>;
}

/** A text of an item as the bank keeps it, and what did not come along. */
export interface FlowText {
	text: string;
	problems: TextProblem[];
}

/** The id of the picture that a 'src' names, null where the file does not hold it, or the code of why it is of no use. */
export type PictureSource = (src: string, alt: string) => string | { code: string } | null;

/** Elements come in as a parser meets them; `attribute` reads one of the element's attributes. */
export interface HtmlFlow {
	open(name: string, attribute: (name: string) => string | undefined): void;
	close(name: string): void;
	text(text: string): void;
	done(): FlowText;
}

const MARK_OF: Record<string, TextMark> = {
	b: 'b',
	strong: 'b',
	i: 'i',
	em: 'i',
	u: 'u',
	ins: 'u',
	sub: 'sub',
	sup: 'sup'
};
const STYLES: [RegExp, TextMark][] = [
	[/font-weight\s*:\s*(bold|[6-9]00)/i, 'b'],
	[/font-style\s*:\s*italic/i, 'i'],
	[/text-decoration[a-z-]*\s*:[^;]*underline/i, 'u'],
	[/vertical-align\s*:\s*sub/i, 'sub'],
	[/vertical-align\s*:\s*super/i, 'sup']
];
const BLOCKS = new Set(
	'address article aside blockquote caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
		' '
	)
);
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const UNSEEN = new Set(['head', 'script', 'style', 'svg', 'template', 'title']);
const LOST = new Set(['audio', 'canvas', 'embed', 'iframe', 'math', 'object', 'svg', 'video']);
/** A link to a file is to be heard or read before the question can be answered. */
const FILE = /^@@PLUGINFILE@@\/|\.(mp3|wav|ogg|m4a|mp4|webm|pdf|docx?|xlsx?|pptx?)([?#]|$)/i;
const MAX_OPEN = 200;

interface OpenElement {
	name: string;
	marks: TextMark[];
	keepsSpace: boolean;
	unseen: boolean;
}

/** Turns elements into rich text: marks and pictures stay, blocks and '<br>' become line breaks, white space folds as in a browser, scripts and styles go. */
export function htmlFlow(picture: PictureSource): HtmlFlow {
	const parts: RichPart[] = [];
	const problems: TextProblem[] = [];
	const open: OpenElement[] = [];
	let atLineStart = true;
	let breakDue = false;
	let softSpace = false;

	const put = (text: string) => {
		if (text === '') return;
		const marks = TEXT_MARKS.filter((mark) => open.some((element) => element.marks.includes(mark)));
		const last = parts.at(-1);
		if (last && 'text' in last && last.marks.join() === marks.join()) last.text += text;
		else parts.push({ text, marks });
		atLineStart = text.endsWith('\n');
		softSpace = false;
	};
	const dropSoftSpace = () => {
		const last = parts.at(-1);
		if (!softSpace || !last || !('text' in last)) return;
		last.text = last.text.slice(0, -1);
		if (last.text === '') parts.pop();
		softSpace = false;
	};
	const lineBreak = () => {
		dropSoftSpace();
		put('\n');
	};
	const startContent = () => {
		if (breakDue && !atLineStart) lineBreak();
		breakDue = false;
	};
	const putFolded = (text: string) => {
		const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
		const fits = folded.startsWith(' ') && (atLineStart || breakDue || softSpace) ? folded.slice(1) : folded;
		if (fits === '') return;
		startContent();
		put(fits);
		softSpace = fits.endsWith(' ');
	};
	const putPicture = (src: string, alt: string) => {
		const id = picture(src, alt);
		startContent();
		if (typeof id !== 'string') {
			const code = id?.code ?? 'bank.exchange_picture_missing';
			problems.push({ code, params: { name: shortName(src) } });
			if (alt) put(`[${alt}]`);
			return;
		}
		parts.push({ picture: id });
		atLineStart = false;
		softSpace = false;
	};

	return {
		open(name, attribute) {
			if (open.at(-1)?.unseen) {
				if (!EMPTY.has(name) && open.length < MAX_OPEN) open.push({ name, marks: [], keepsSpace: false, unseen: true });
				return;
			}
			const asPicture = name === 'object' && (attribute('type') ?? '').startsWith('image/');
			if (name === 'img') putPicture(attribute('src') ?? '', attribute('alt') ?? '');
			else if (asPicture) putPicture(attribute('data') ?? '', attribute('aria-label') ?? '');
			else if (LOST.has(name)) problems.push({ code: 'bank.exchange_content_lost', params: { what: name } });
			else if (name === 'a' && FILE.test(attribute('href') ?? '')) {
				problems.push({ code: 'bank.exchange_content_lost', params: { what: shortName(attribute('href')!) } });
			}
			if (name === 'br') {
				startContent();
				lineBreak();
			}
			if (BLOCKS.has(name)) breakDue = true;
			if ((name === 'td' || name === 'th') && !atLineStart && !breakDue) {
				dropSoftSpace();
				put('\t');
			}
			if (EMPTY.has(name) || open.length >= MAX_OPEN) return;
			const style = (attribute('style') ?? '').slice(0, 1_000);
			const marks = STYLES.filter(([pattern]) => pattern.test(style)).map(([, mark]) => mark);
			if (Object.hasOwn(MARK_OF, name)) marks.push(MARK_OF[name]!);
			const classes = (attribute('class') ?? '').split(/\s+/);
			if (classes.includes('qti-underline')) marks.push('u');
			const keepsSpace = name === 'pre' || /white-space\s*:\s*pre/i.test(style) || classes.includes('pre-wrap');
			open.push({ name, marks, keepsSpace, unseen: UNSEEN.has(name) || asPicture });
		},
		close(name) {
			if (BLOCKS.has(name)) breakDue = true;
			const index = open.findLastIndex((element) => element.name === name);
			if (index >= 0) open.splice(index);
		},
		text(text) {
			if (open.at(-1)?.unseen || text === '') return;
			if (!open.some((element) => element.keepsSpace)) return putFolded(text);
			startContent();
			put(text.replace(/\r\n?/g, '\n'));
		},
		done() {
			dropSoftSpace();
			return { text: cleanText(writeRichText(parts)), problems };
		}
	};
}

function shortName(src: string): string {
	if (/^data:/i.test(src)) return src.slice(0, 20) + '…';
	return [...src].length > 80 ? '…' + [...src].slice(-79).join('') : src;
}
