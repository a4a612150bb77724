import * as v from 'valibot';

/** Trimmed NFC text without control characters (line breaks and tabs stay): a NUL breaks PostgreSQL, a bell breaks Word. */
export function cleanText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim();
}

/** A schema for text that people write. Issues: `<code>.required`, `<code>.long`. */
export function authoredText(code: string, max: number) {
	return v.pipe(
		v.string(`${code}.required`),
		v.transform(cleanText),
		v.nonEmpty(`${code}.required`),
		v.maxLength(max, `${code}.long`)
	);
}

/** The same for text that may be absent, which comes out empty. */
export function optionalAuthoredText(code: string, max: number) {
	return v.pipe(v.optional(v.string(`${code}.text`), ''), v.transform(cleanText), v.maxLength(max, `${code}.long`));
}
