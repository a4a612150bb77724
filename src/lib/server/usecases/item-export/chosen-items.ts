import { DomainError } from '../../../domain/domain-error';
import type { ItemContent } from '../../../domain/item';
import { MOST_EXPORTED } from '../../../domain/item-export';
import { pathsFor, type Actor } from '../../access';
import { breathe } from '../../breathe';
import * as exportedItems from '../../store/exported-items';
import type { ExportedItemRow } from '../../store/exported-items';
import * as topics from '../../store/topics';
import { matchingItemIds } from '../item/list-items';
import type { ExportScope } from './export-scope';

/** Versions read between two breaths. */
const SLICE = 250;
const MOST = Math.max(...Object.values(MOST_EXPORTED));

export interface ChosenItem extends Pick<ExportedItemRow, 'id' | 'status' | 'version' | 'unitId'> {
	/** Its topic is a name. */
	content: ItemContent;
	topicCode: string;
}

/** Ids of all that is asked for and may be read. */
export async function chosenIds(actor: Actor, { ids, ...query }: ExportScope): Promise<string[]> {
	return ids.length > 0 ? [...new Set(ids)] : matchingItemIds(actor, { ...query, after: undefined });
}

/** By topic in the bank's order, within it as they were written: the same items always come in the same order. Throws 'export.too_many', 'export.nothing'. */
export async function chosenItems(actor: Actor, scope: ExportScope): Promise<ChosenItem[]> {
	const ids = await chosenIds(actor, scope);
	if (ids.length > MOST) throw new DomainError('export.too_many', { count: ids.length, most: MOST });
	const known = await topics.list();
	const nameOf = new Map(known.map(({ code, nameVi }) => [code, nameVi]));
	const placeOf = new Map(known.map(({ code }, index) => [code, index]));
	const paths = pathsFor(actor, 'item:read');
	const chosen: ChosenItem[] = [];
	for (let from = 0; from < ids.length; from += SLICE) {
		for (const row of await exportedItems.newestOf(ids.slice(from, from + SLICE), paths)) {
			const { id, status, version, unitId, topic, ...rest } = row;
			chosen.push({
				id,
				status,
				version,
				unitId,
				topicCode: topic,
				content: { ...rest, topic: nameOf.get(topic) ?? topic }
			});
		}
		await breathe();
	}
	if (chosen.length === 0) throw new DomainError('export.nothing');
	const place = ({ topicCode }: ChosenItem) => placeOf.get(topicCode) ?? known.length;
	return chosen.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
