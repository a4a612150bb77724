import { foldedText } from './folded-text';
import type { ItemContent } from './item';
import { plainText } from './rich-text';

/** Every word of an item, folded, each with a space before it, so that a search finds the beginnings of words. */
export function searchTextOf({
	stem,
	options,
	explanation,
	source
}: Pick<ItemContent, 'stem' | 'options' | 'explanation' | 'source'>) {
	const texts = [stem, ...options.map(({ text }) => text), explanation, source];
	return ` ${texts
		.map((text) => foldedText(plainText(text)))
		.filter(Boolean)
		.join(' ')}`;
}

/** What a search looks for: the beginnings of words, folded, as `searchTextOf` holds them. */
export const searchWordsOf = (query: string) =>
	foldedText(query)
		.split(' ')
		.filter(Boolean)
		.map((word) => ` ${word}`);
