/** Text as it is searched: lower case, no diacritics, đ as d, single spaces, no quotation marks. Any Unicode form may come in. */
export function foldVietnamese(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/g, 'd')
		.replace(/["'“”‘’„‟‚‛«»`´]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function wordsOf(name: string): string[] {
	return name.normalize('NFC').trim().split(/\s+/);
}

function givenName(name: string): string {
	return wordsOf(name).at(-1) ?? '';
}

function initial(word: string): string {
	return `${[...word][0] ?? ''}.`;
}

/**
 * 'Nguyễn Thị Minh Hằng' → 'N. T. M. Hằng'. Where the given name beside the initials would still be the whole name
 * ('Hằng', 'Y Niê'), it is cut to its first letter.
 */
export function maskName(name: string): string {
	const words = wordsOf(name);
	const given = givenName(name);
	const others = words.slice(0, -1);
	const hidesSomething = others.some((word) => [...word].length > 1);
	return [...others.map(initial), hidesSomething ? given : `${[...given][0] ?? ''}***`].join(' ');
}

const collator = new Intl.Collator('vi');

/** Vietnamese lists go by given name (the last word), then family name, then the middle names; in the Vietnamese alphabet. */
export function compareVietnameseNames(a: string, b: string): number {
	return collator.compare(givenName(a), givenName(b)) || collator.compare(a.normalize('NFC'), b.normalize('NFC'));
}
