import { DomainError } from '../../../domain/domain-error';
import { ITEM_FIELDS } from '../../../domain/item-difference';
import type { ItemContent } from '../../../domain/item';
import { searchTextOf } from '../../../domain/item-search';
import type { Db } from '../../db';
import * as topics from '../../store/topics';

/** The content alone, out of a form or a stored version. */
export function contentOf(source: ItemContent): ItemContent {
	return Object.fromEntries(ITEM_FIELDS.map((field) => [field, source[field]])) as unknown as ItemContent;
}

/** What the item's row repeats of its newest version, to be filtered by. */
export function rollupOf(content: ItemContent) {
	return { searchFolded: searchTextOf(content), topic: content.topic, difficulty: content.difficulty };
}

export async function requireTopic(tx: Db, code: string) {
	const known = await topics.list(tx);
	if (!known.some((topic) => topic.code === code)) throw new DomainError('item.topic.unknown', {}, 'topic');
}
