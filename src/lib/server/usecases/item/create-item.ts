import { DomainError } from '../../../domain/domain-error';
import type { ItemContent } from '../../../domain/item';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import * as units from '../../store/units';
import { contentOf, requireTopic, rollupOf } from './item-content';
import { requirePictures } from './require-pictures';

/** Puts a draft into a unit's bank. */
export async function createItem(
	actor: Actor,
	input: ItemContent & { unitId: string },
	now: number
): Promise<{ id: string; revision: number }> {
	const content = contentOf(input);
	return write(async (tx) => {
		const unit = await units.find(input.unitId, tx);
		if (!unit) throw new DomainError('item.unit_unknown', {}, 'unitId');
		authorize(actor, 'item:edit', unit.path);
		await requireTopic(tx, content.topic);
		await requirePictures(tx, unit.id, content);
		const id = newId(now);
		const versionId = newId(now);
		const written = { authorId: actor.id, createdAt: now };
		await items.insert(tx, {
			id,
			unitId: unit.id,
			status: 'draft',
			currentVersionId: versionId,
			...rollupOf(content),
			...written,
			updatedAt: now
		});
		await itemVersions.insert(tx, { id: versionId, itemId: id, version: 1, ...content, ...written });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'item.create',
			objectKind: 'item',
			objectId: id,
			after: content
		});
		return { id, revision: now };
	});
}
