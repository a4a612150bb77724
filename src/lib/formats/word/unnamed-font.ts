import { fromLegacy, recogniseLegacy, type LegacyEncoding } from '../../domain/legacy-vietnamese';
import type { MarkedLine } from '../../domain/marked-line';

const SOFT_HYPHEN = /\u00ad/g;

/** Text of an old font that lost the font's name on its way is told by what it says; in any other, soft hyphens are nothing. */
export function readUnnamedFont(lines: MarkedLine[], converted: Set<LegacyEncoding>): MarkedLine[] {
	const encoding = recogniseLegacy(lines.map(textOf).join('\n'));
	if (encoding) converted.add(encoding);
	const shown = (text: string) => (encoding ? fromLegacy(text, encoding) : text.replace(SOFT_HYPHEN, ''));
	return lines.map(({ label, parts, ...line }) => ({
		...line,
		label: shown(label),
		parts: parts
			.map((part) => ('text' in part ? { ...part, text: shown(part.text) } : part))
			.filter((part) => 'picture' in part || part.text !== '')
	}));
}

const textOf = ({ parts }: MarkedLine): string => parts.map((part) => ('text' in part ? part.text : '')).join('');
