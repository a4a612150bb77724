import { canonicalJson } from '../domain/hash-chain';
import type { StandingsWriter } from './standings-file';

/** One entry on a line, keys in order: the same content is the same text. */
export const standingsJson: StandingsWriter = {
	opening(head) {
		const lines = Object.entries(head)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)},\n`);
		return `{\n${lines.join('')}"entries":[`;
	},
	line: (entry, index) => `${index === 0 ? '\n' : ',\n'}${canonicalJson(entry)}`,
	closing: '\n]}\n'
};

/** Throws a SyntaxError for what is no JSON. */
export function parseStandingsJson(text: string) {
	const parsed: unknown = JSON.parse(text);
	const { entries, ...head } = (typeof parsed === 'object' ? parsed : null) as Record<string, unknown>;
	return { head, entries, firstLine: text.slice(0, Math.max(0, text.indexOf('\n"entries":['))).split('\n').length + 2 };
}
