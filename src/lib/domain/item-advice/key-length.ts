import type { ItemContent } from '../item';
import { plainText } from '../rich-text';

const LENGTH_RATIO = 1.6;
const LENGTH_GAP = 20;

/** Guessers learn that the most carefully worded answer is the right one. */
export function keyIsLongest({ kind, options, key }: Pick<ItemContent, 'kind' | 'options' | 'key'>): boolean {
	if (kind !== 'single' || key.length === 0) return false;
	const lengthOf = (right: boolean) =>
		Math.max(
			0,
			...options.filter(({ id }) => key.includes(id) === right).map(({ text }) => [...plainText(text)].length)
		);
	const longestWrong = lengthOf(false);
	return lengthOf(true) >= Math.max(longestWrong * LENGTH_RATIO, longestWrong + LENGTH_GAP);
}
