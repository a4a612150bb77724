import * as v from 'valibot';
import { cleanText } from './authored-text';
import { parseRichText, plainText, writeRichText, type RichPart } from './rich-text';

/** Marks and pictures may not make a text many times as long as its words. */
const MARKS_MAX = 4;

/** A text that shows nothing: no word and no picture. */
const isBlank = (text: string) => parseRichText(text).every((part) => 'text' in part && part.text.trim() === '');

const fits = (text: string, max: number) => text.length <= max * MARKS_MAX && plainText(text).length <= max;

/** `authoredText` for a text with marks: its length is that of its words, and a picture alone is a text. */
export const authoredRichText = (code: string, max: number) =>
	v.pipe(
		v.string(`${code}.required`),
		v.transform(cleanText),
		v.check((text) => !isBlank(text), `${code}.required`),
		v.check((text) => fits(text, max), `${code}.long`)
	);

/** The same for text that may be absent, which comes out empty. */
export const optionalRichText = (code: string, max: number) =>
	v.pipe(
		v.optional(v.string(`${code}.text`), ''),
		v.transform((text) => (isBlank(text) ? '' : cleanText(text))),
		v.check((text) => fits(text, max), `${code}.long`)
	);

/** What makes two texts say the same: words whatever their case and spaces, pictures, and what is raised or lowered; not how they are set. */
export function saying(text: string): string {
	const parts = parseRichText(text).map((part): RichPart =>
		'picture' in part
			? part
			: {
					text: part.text.toLowerCase().replace(/\s+/g, ' '),
					marks: part.marks.filter((mark) => mark === 'sub' || mark === 'sup')
				}
	);
	return writeRichText(parts);
}
