import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { ITEM_USES, type ItemUse } from '../../../domain/item-use';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as items from '../../store/items';
import { revisionAfter } from './revision';

/** `revision`: the item's `updatedAt` as the person saw it. */
export const itemUseSchema = v.object({
	revision: v.pipe(v.string('field.invalid'), v.regex(/^\d{1,15}$/, 'field.invalid'), v.transform(Number)),
	use: v.picklist(ITEM_USES, 'authoring.use_unknown')
});

/**
 * Says what an item is for: contests, practice or both. Rounds already published keep the items they hold. Throws 'item.not_found',
 * 'item.stale'.
 */
export async function setItemUse(
	actor: Actor,
	itemId: string,
	{ revision, use }: v.InferOutput<typeof itemUseSchema>,
	now: number
): Promise<void> {
	await write(async (tx) => {
		const item = await items.find(itemId, tx);
		if (!item) throw new DomainError('item.not_found');
		authorize(actor, 'item:edit', item.unitPath);
		if (item.updatedAt !== revision) throw new DomainError('item.stale');
		await setUseWithin(tx, actor, item, use, now);
	});
}

/** A use that is the same already changes nothing. */
export async function setUseWithin(tx: Db, actor: Actor, item: items.FoundItem, use: ItemUse, now: number) {
	if (item.use === use) return;
	const saved = await items.update(tx, item, { use, updatedAt: revisionAfter(item.updatedAt, now) });
	if (!saved) throw new DomainError('item.stale');
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: 'item.set_use',
		objectKind: 'item',
		objectId: item.id,
		before: { use: item.use },
		after: { use }
	});
}
