/** What should stand in no Vietnamese text of a question. */
const FAULTS = {
	straight_quote: /["`]|(?<!\p{L})'|'(?!\p{L})/u,
	/** As in “M'Nông”, where many write it so. */
	straight_apostrophe: /(?<=\p{L})'(?=\p{L})/u,
	double_space: /[^\S\n]{2}|[\t\u00a0]/u,
	line_break: /\n/u,
	edge_space: /^\s|\s$/u,
	// “đuôi .gov.vn” is a name with a point in front, not a point after a space.
	space_before_mark: /\s(?:[,;:?!)”]|\.(?!\p{L}|\.\.))/u,
	no_space_after_mark: /[,;:?!](?=\p{L})/u,
	space_inside_quotes: /“\s/u,
	three_points: /\.\.\./u
};
export type TypographyFault = keyof typeof FAULTS | 'unpaired_quotes' | 'not_nfc';

function hasUnpairedQuotes(text: string): boolean {
	const marks = [...text].filter((mark) => mark === '“' || mark === '”').join('');
	return !/^(?:“”)*$/u.test(marks);
}

/** The typographic faults of a text without marks, each kind once. */
export function typographyIn(text: string): TypographyFault[] {
	const found: TypographyFault[] = (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).filter((fault) =>
		FAULTS[fault].test(text)
	);
	if (hasUnpairedQuotes(text)) found.push('unpaired_quotes');
	if (text !== text.normalize('NFC')) found.push('not_nfc');
	return found;
}
