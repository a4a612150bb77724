import { parseRichText, type RichPart, type TextMark } from '../domain/rich-text';

export interface RichHtml {
	/** The element that shows a picture, or '' where there is none to show. */
	picture(id: string): string;
	/** QTI knows neither styles nor '<u>', but classes. */
	dialect: 'html' | 'qti';
}

const KEEP_SPACE = { html: 'style="white-space: pre-wrap"', qti: 'class="pre-wrap"' };

/** Characters that no XML 1.0 text may hold. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values of HTML and XML. */
export const escapeXml = (text: string): string =>
	text.replace(NOT_XML, '').replace(/[&<>"]/g, (found) => ESCAPES[found]!);

/** Rich text as HTML that is XML as well: marks as elements, line breaks as '<br/>'. `htmlToRich` reads the same text back. */
export function richToHtml(text: string, html: RichHtml): string {
	const parts = parseRichText(text);
	return parts
		.map((part, index) => {
			if ('picture' in part) return html.picture(part.picture);
			const words = spaced(part.text, edge(parts[index - 1], -1), edge(parts[index + 1], 0), KEEP_SPACE[html.dialect]);
			return part.marks.reduceRight((inner, mark) => marked(mark, inner, html.dialect), words);
		})
		.join('');
}

const marked = (mark: TextMark, words: string, dialect: RichHtml['dialect']): string =>
	mark === 'u' && dialect === 'qti' ? `<span class="qti-underline">${words}</span>` : `<${mark}>${words}</${mark}>`;

/** The neighbouring character of a piece; '' at the end of the text. */
function edge(part: RichPart | undefined, at: number): string {
	if (part === undefined) return '';
	return 'text' in part ? part.text.at(at)! : 'x';
}

/** A single space between words stays bare; every other white space would fold and is kept by a span. */
function spaced(text: string, before: string, after: string, keepSpace: string): string {
	const folds = (character: string) => character === '' || /\s/.test(character);
	return text
		.split(/([ \t]+|\n)/)
		.map((piece, index, pieces) => {
			if (piece === '\n') return '<br/>';
			if (!/^[ \t]/.test(piece)) return escapeXml(piece);
			const left = pieces.slice(0, index).join('').at(-1) ?? before;
			const right =
				pieces
					.slice(index + 1)
					.join('')
					.at(0) ?? after;
			return piece === ' ' && !folds(left) && !folds(right) ? ' ' : `<span ${keepSpace}>${piece}</span>`;
		})
		.join('');
}
