import type { ItemContent } from './item';

export const ITEM_FIELDS = [
	'kind',
	'stem',
	'options',
	'key',
	'explanation',
	'source',
	'topic',
	'difficulty',
	'audiences'
] as const satisfies (keyof ItemContent)[];
export type ItemField = (typeof ITEM_FIELDS)[number];

/** The fields in which two versions differ, in the order of the form. */
export function changedFields(before: ItemContent, after: ItemContent): ItemField[] {
	return ITEM_FIELDS.filter((field) => written(before, field) !== written(after, field));
}

/** PostgreSQL keeps an object's keys in its own order, so options are compared by what they say. */
function written(content: ItemContent, field: ItemField): string {
	if (field === 'options') return JSON.stringify(content.options.map(({ id, text }) => [id, text]));
	return JSON.stringify(content[field]);
}

export interface DifferingText {
	start: string;
	middle: string;
	end: string;
}

/** Both texts cut into what they begin with alike, what differs, and what they end with alike; in whole words. */
export function differingParts(before: string, after: string): { before: DifferingText; after: DifferingText } {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start++;
	let end = 0;
	while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const cut = (words: string[]) => ({
		start: words.slice(0, start).join(''),
		middle: words.slice(start, words.length - end).join(''),
		end: words.slice(words.length - end).join('')
	});
	return { before: cut(a), after: cut(b) };
}

/** Words, each with the space before it. */
const wordsOf = (text: string) => text.match(/\s*\S+|\s+$/g) ?? [];
