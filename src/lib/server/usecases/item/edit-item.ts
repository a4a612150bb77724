import { DomainError } from '../../../domain/domain-error';
import { nextItemStatus, type ItemContent } from '../../../domain/item';
import { changedFields } from '../../../domain/item-difference';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as itemReviews from '../../store/item-reviews';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import { contentOf, requireTopic, rollupOf } from './item-content';
import { requirePictures } from './require-pictures';
import { revisionAfter } from './revision';

interface Edit extends ItemContent {
	itemId: string;
	/** The item's `updatedAt` when the form was opened. */
	revision: number;
}

/**
 * Saves an edit as a new version in draft; only a draft that nobody else wrote or was shown is rewritten in place. Papers go
 * on being drawn from the approved version. Throws 'item.stale' when the item was changed since the form was opened.
 */
export async function editItem(actor: Actor, input: Edit, now: number): Promise<{ id: string; revision: number }> {
	const content = contentOf(input);
	return write(async (tx) => {
		const item = await items.find(input.itemId, tx);
		if (!item) throw new DomainError('item.not_found');
		authorize(actor, 'item:edit', item.unitPath);
		if (item.updatedAt !== input.revision) throw new DomainError('item.stale');
		await requireTopic(tx, content.topic);
		await requirePictures(tx, item.unitId, content);
		return reviseWithin(tx, actor, item, content, now);
	});
}

/** Decides before it writes. A content that is the same already makes no version. */
export async function reviseWithin(
	tx: Db,
	actor: Actor,
	item: items.FoundItem,
	content: ItemContent,
	now: number
): Promise<{ id: string; revision: number }> {
	const current = (await itemVersions.find(item.currentVersionId, tx))!;
	const changes = changedFields(contentOf(current), content);
	if (changes.length === 0) return { id: item.id, revision: item.updatedAt };
	const updatedAt = revisionAfter(item.updatedAt, now);
	const versionId = await saveVersion(tx, actor, item, current, content, updatedAt);
	const status = nextItemStatus(item.status, 'revise', { actorIsAuthor: true });
	const saved = await items.update(tx, item, {
		status,
		currentVersionId: versionId,
		...rollupOf(content),
		updatedAt
	});
	if (!saved) throw new DomainError('item.stale');
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: 'item.edit',
		objectKind: 'item',
		objectId: item.id,
		before: Object.fromEntries(changes.map((field) => [field, current[field]])),
		after: Object.fromEntries(changes.map((field) => [field, content[field]]))
	});
	return { id: item.id, revision: updatedAt };
}

async function saveVersion(
	tx: Db,
	actor: Actor,
	item: items.ItemRow,
	current: itemVersions.ItemVersionRow,
	content: ItemContent,
	now: number
): Promise<string> {
	const ownDraft = item.status === 'draft' && current.authorId === actor.id;
	if (ownDraft && !(await itemReviews.everSubmitted(tx, item.id))) {
		await itemVersions.rewrite(tx, current.id, content);
		return current.id;
	}
	const id = newId(now);
	const written = { authorId: actor.id, createdAt: now };
	await itemVersions.insert(tx, { id, itemId: item.id, version: current.version + 1, ...content, ...written });
	await itemReviews.add(tx, {
		id: newId(now),
		itemId: item.id,
		versionId: id,
		act: 'revise',
		staffId: actor.id,
		at: now
	});
	return id;
}
