import sample from '$content/items/sample.json';
import type { ItemContent } from '../../../domain/item';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { Db } from '../../db';
import { newId } from '../../id';
import * as shippedContent from '../../store/shipped-content';

type ShippedItem = ItemContent & { id: string };

/** Puts the items that the product ships into a unit's bank, approved; one that is there already is left as it is. */
export async function loadShippedItems(tx: Db, unitId: string, now: number): Promise<void> {
	for (const { id: shippedId, ...content } of sample as unknown as ShippedItem[]) {
		if (await shippedContent.hasItem(tx, shippedId)) continue;
		const itemId = newId(now);
		const versionId = newId(now);
		const { kind, stem, options, key, explanation, source, topic, difficulty, audiences } = content;
		await shippedContent.insertItem(
			tx,
			{
				id: itemId,
				unitId,
				status: 'approved',
				currentVersionId: versionId,
				approvedVersionId: versionId,
				topic,
				difficulty,
				stemFolded: foldVietnamese(stem),
				createdAt: now,
				updatedAt: now,
				shippedId
			},
			{
				id: versionId,
				itemId,
				version: 1,
				kind,
				stem,
				options,
				key,
				explanation,
				source,
				topic,
				difficulty,
				audiences,
				createdAt: now
			}
		);
	}
}
