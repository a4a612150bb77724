import { DomainError } from '../../../domain/domain-error';
import type { Db } from '../../db';
import * as topics from '../../store/topics';

/** Throws 'item.topic.unknown' at 'topics' when one of the codes is not in the catalogue. */
export async function requireTopics(tx: Db, codes: string[]) {
	const known = new Set((await topics.list(tx)).map(({ code }) => code));
	if (codes.some((code) => !known.has(code))) throw new DomainError('item.topic.unknown', {}, 'topics');
}
