import type { ItemContent } from './item';
import { plainText } from './rich-text';
import { wordDifference, type DifferencePart } from './word-difference';

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

export type ItemChange =
	/** A text, word by word; `option` is the id of the option it is of. */
	| { field: 'stem' | 'options' | 'explanation' | 'source'; option: string | null; parts: DifferencePart[] }
	/** Codes that stood there before and after. */
	| { field: 'kind' | 'key' | 'topic' | 'difficulty' | 'audiences'; before: string[]; after: string[] };

/** What changed from one version to another, in the order of the form, option by option. */
export function itemChanges(before: ItemContent, after: ItemContent): ItemChange[] {
	return changedFields(before, after).flatMap((field): ItemChange[] => {
		if (field === 'options') return optionChanges(before, after);
		if (field === 'stem' || field === 'explanation' || field === 'source') {
			return [{ field, option: null, parts: textDifference(before[field], after[field]) }];
		}
		return [{ field, before: codes(before[field]), after: codes(after[field]) }];
	});
}

const codes = (value: string | number | readonly string[]) =>
	typeof value === 'object' ? [...value] : [String(value)];

function optionChanges(before: ItemContent, after: ItemContent): ItemChange[] {
	const [old, now] = [before, after].map(({ options }) => new Map(options.map(({ id, text }) => [id, text])));
	return [...new Set([...old!.keys(), ...now!.keys()])]
		.sort()
		.filter((id) => old!.get(id) !== now!.get(id))
		.map((id) => ({ field: 'options', option: id, parts: textDifference(old!.get(id) ?? '', now!.get(id) ?? '') }));
}

/** Of the words; where only marks or pictures differ, of the text with them. */
function textDifference(before: string, after: string): DifferencePart[] {
	const [a, b] = [plainText(before), plainText(after)];
	return a === b ? wordDifference(before, after) : wordDifference(a, b);
}
