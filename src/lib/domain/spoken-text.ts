import type { PictureHeads } from './item-picture';
import { parseRichText } from './rich-text';

const FIGURES = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/**
 * The text of an item where there is room for words alone: a list, a title, a voice. A picture is its words, or `unnamed`; 'm<sup>2</sup>'
 * is 'm²', since 'm2' would be something else.
 */
export function spokenText(text: string, pictures: PictureHeads, unnamed: string): string {
	if (!text.includes('<')) return text;
	return parseRichText(text)
		.map((part) => {
			if ('picture' in part) return ` ${pictures[part.picture]?.alt || unnamed} `;
			if (part.marks.includes('sup')) return moved(part.text, RAISED);
			return part.marks.includes('sub') ? moved(part.text, LOWERED) : part.text;
		})
		.join('')
		.replace(/ {2,}/g, ' ')
		.trim();
}

const moved = (text: string, to: string) => text.replace(/[\d+=()-]/g, (figure) => to[FIGURES.indexOf(figure)]!);
