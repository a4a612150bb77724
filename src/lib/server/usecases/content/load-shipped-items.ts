import { searchTextOf } from '../../../domain/item-search';
import type { Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as shippedContent from '../../store/shipped-content';
import { shippedItems, type ShippedItem } from './shipped-items';

/** Puts the items that the product ships into a unit's bank, approved; those that are there already are left as they are. */
export async function loadShippedItems(tx: Db, unitId: string, now: number): Promise<number> {
	const known = await shippedContent.itemIds(tx);
	const missing = shippedItems().filter(({ id }) => !known.has(id));
	await shippedContent.insertItems(
		tx,
		missing.map((item) => rowsOf(item, unitId, now))
	);
	return missing.length;
}

/** Brings items that are new in this release to where the others are; before the first unit there is nothing to bring them to. */
export async function addNewItems(tx: Db, now: number): Promise<void> {
	const unitId = await shippedContent.unitOfItems(tx);
	if (unitId === null) return;
	const count = await loadShippedItems(tx, unitId, now);
	if (count === 0) return;
	await auditLog.add(tx, now, {
		actorId: null,
		act: 'item.load',
		objectKind: 'unit',
		objectId: unitId,
		after: { count }
	});
}

function rowsOf({ id: shippedId, use, ...content }: ShippedItem, unitId: string, now: number) {
	const { kind, stem, options, key, explanation, source, topic, difficulty, audiences } = content;
	const [id, versionId] = [newId(now), newId(now)];
	return {
		item: {
			id,
			unitId,
			status: 'approved' as const,
			currentVersionId: versionId,
			approvedVersionId: versionId,
			topic,
			difficulty,
			searchFolded: searchTextOf(content),
			importId: null,
			authorId: null,
			createdAt: now,
			updatedAt: now,
			use,
			shippedId,
			isDemo: false
		},
		version: {
			id: versionId,
			itemId: id,
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
			authorId: null,
			createdAt: now
		}
	};
}
