import { foldedText } from './folded-text';
import type { ItemContent } from './item';
import { plainText } from './rich-text';

/** Every word of an item, folded, once, with a space before it, so that a search finds the beginnings of words. */
export function searchTextOf({
	stem,
	options,
	explanation,
	source
}: Pick<ItemContent, 'stem' | 'options' | 'explanation' | 'source'>) {
	const texts = [stem, ...options.map(({ text }) => text), explanation, source];
	const words = texts.flatMap((text) => foldedText(plainText(text)).split(' ')).filter(Boolean);
	return ` ${[...new Set(words)].join(' ')}`;
}

/** What a search looks for: the beginnings of words, folded, as `searchTextOf` holds them. */
export const searchWordsOf = (query: string) =>
	foldedText(query)
		.split(' ')
		.filter(Boolean)
		.map((word) => ` ${word}`);
