import type { PictureHeads } from '../../../domain/item-picture';
import { picturesIn } from '../../../domain/rich-text';
import * as itemPictures from '../../store/item-pictures';

/** What a page needs to know of the pictures that texts name, so that nothing jumps when they come. */
export async function picturesOf(texts: string[]): Promise<PictureHeads> {
	// Nearly all texts are plain.
	const ids = texts.filter((text) => text.includes('<img ')).flatMap(picturesIn);
	if (ids.length === 0) return {};
	const heads = await itemPictures.headsOf(ids);
	return Object.fromEntries(heads.map(({ id, alt, width, height }) => [id, { alt, width, height }]));
}

interface Shown {
	stem: string;
	options: { text: string }[];
	explanation?: string;
	source?: string;
}

/** The texts of an item, or of what a page shows of it. */
export const textsOf = ({ stem, options, explanation = '', source = '' }: Shown): string[] => [
	stem,
	...options.map(({ text }) => text),
	explanation,
	source
];
