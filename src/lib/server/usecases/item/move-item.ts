import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { nextItemStatus, type ItemAct } from '../../../domain/item';
import type { Act } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as itemReviews from '../../store/item-reviews';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import { revisionAfter } from './revision';

/** `revision`: the item's `updatedAt` as the person saw it, so that nobody approves a text that was changed meanwhile. */
export const itemActSchema = v.object({
	revision: v.pipe(v.string('field.invalid'), v.transform(Number), v.number('field.invalid')),
	note: v.pipe(v.optional(v.string('field.invalid'), ''), v.transform(cleanText), v.maxLength(1000, 'field.too_long'))
});

export type ItemActInput = v.InferOutput<typeof itemActSchema> & { itemId: string };
export type ItemStep = Exclude<ItemAct, 'revise'>;

const RIGHT: Record<ItemStep, Act> = {
	submit: 'item:edit',
	approve: 'item:review',
	return: 'item:review',
	retire: 'item:edit'
};

/** What submitting, approving, returning and retiring have in common: rights, status, revision, review log and audit log. */
export async function moveItem(
	actor: Actor,
	input: ItemActInput,
	act: ItemStep,
	now: number
): Promise<{ revision: number }> {
	return write(async (tx) => {
		const item = await items.find(input.itemId, tx);
		if (!item) throw new DomainError('item.not_found');
		authorize(actor, RIGHT[act], item.unitPath);
		if (item.updatedAt !== input.revision) throw new DomainError('item.stale');
		return moveWithin(tx, actor, item, act, input.note, now);
	});
}

/** Decides before it writes: an item that is refused is left as it was, and the same write may go on with the next. */
export async function moveWithin(
	tx: Db,
	actor: Actor,
	item: items.FoundItem,
	act: ItemStep,
	written: string,
	now: number
): Promise<{ revision: number }> {
	authorize(actor, RIGHT[act], item.unitPath);
	const note = written || null;
	if (act === 'return' && note === null) throw new DomainError('item.note.required', {}, 'note');
	const authors = await itemVersions.authorsSince(tx, item.id, item.approvedVersionId);
	const status = nextItemStatus(item.status, act, { actorIsAuthor: authors.includes(actor.id) });
	const updatedAt = revisionAfter(item.updatedAt, now);
	const saved = await items.update(tx, item, { status, updatedAt, ...approval(act, item.currentVersionId) });
	if (!saved) throw new DomainError('item.stale');
	await itemReviews.add(tx, {
		id: newId(now),
		itemId: item.id,
		versionId: item.currentVersionId,
		act,
		staffId: actor.id,
		note,
		at: updatedAt
	});
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: `item.${act}`,
		objectKind: 'item',
		objectId: item.id,
		before: { status: item.status, approvedVersionId: item.approvedVersionId },
		after: { status, versionId: item.currentVersionId, note }
	});
	return { revision: updatedAt };
}

/** No paper is drawn any more from a retired item. */
function approval(act: ItemStep, versionId: string): { approvedVersionId?: string | null } {
	if (act === 'approve') return { approvedVersionId: versionId };
	return act === 'retire' ? { approvedVersionId: null } : {};
}
