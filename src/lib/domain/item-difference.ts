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
