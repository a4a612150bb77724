import { foldedText } from '../folded-text';
import type { ItemOption } from '../item';
import { picturesIn, plainText } from '../rich-text';

/** Signs and pictures tell options apart that have the same words: '5 > 3' and '5 < 3', 'm²' and 'm₂'. */
function signature({ text }: ItemOption): string {
	const words = plainText(text);
	const signs = words.match(/[\p{S}\p{No}%‰/−-]/gu) ?? [];
	return [foldedText(words), ...signs, ...(text.match(/<su[bp]>/g) ?? []), ...picturesIn(text)].join('|');
}

/** Pairs of options that differ in case, diacritics, spaces and punctuation only; empty ones are not compared. */
export function alikeOptions(options: readonly ItemOption[]): [ItemOption, ItemOption][] {
	const written = options.filter(({ text }) => text !== '');
	const firstAlike = Map.groupBy(written, signature);
	return [...firstAlike.values()].flatMap(([first, ...others]) =>
		others.map((other): [ItemOption, ItemOption] => [first!, other])
	);
}

/** A figure with at most its unit: '15 ngày', '22/12/2024', '30%'. */
const FIGURE = /^(?:khoảng |trên |dưới |ít nhất |tối đa )?\d[\d.,/:-]*\s?(?:%|\p{L}*)(?:\s\p{L}+){0,2}$/iu;

/** The one option among three and more that is a figure where the others are words, or words where the others are figures; null where there is none. */
export function oddOption(options: readonly ItemOption[]): ItemOption | null {
	const isFigure = ({ text }: ItemOption) => FIGURE.test(plainText(text).trim());
	const [figures, words] = [options.filter(isFigure), options.filter((option) => !isFigure(option))];
	if (options.length < 3) return null;
	return (figures.length === 1 ? figures[0] : words.length === 1 ? words[0] : null) ?? null;
}
