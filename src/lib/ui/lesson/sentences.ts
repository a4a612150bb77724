/** Where a stretch of text begins and ends, as offsets into it. */
export interface Span {
	start: number;
	end: number;
}

/** The sentences of a paragraph, without the spaces around them; the whole of it in a browser that cannot tell them apart. */
export function sentences(text: string, locale: string): Span[] {
	const parts =
		'Segmenter' in Intl
			? [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)]
			: [{ segment: text, index: 0 }];
	return parts
		.map(({ segment, index }) => {
			const start = index + segment.length - segment.trimStart().length;
			return { start, end: start + segment.trim().length };
		})
		.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
