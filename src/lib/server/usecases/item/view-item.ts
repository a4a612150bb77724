import { DomainError } from '../../../domain/domain-error';
import { itemActFits, type ItemStatus } from '../../../domain/item';
import { adviceOn } from '../../../domain/item-advice';
import { changedFields } from '../../../domain/item-difference';
import { mayAct } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import * as itemReviews from '../../store/item-reviews';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import * as topics from '../../store/topics';
import { contentOf } from './item-content';

/** The item with its versions, what changed from one to the next, its way through review, and what this person may do now. */
export async function viewItem(actor: Actor, itemId: string) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:read', item.unitPath);
	const rows = await itemVersions.listOf(itemId);
	const versions = rows.map(({ version: { id, version, createdAt, ...rest }, authorName }, index) => {
		const content = contentOf(rest);
		const older = rows[index + 1];
		const before = older ? contentOf(older.version) : null;
		return {
			id,
			version,
			createdAt,
			authorName,
			content,
			before,
			changes: before ? changedFields(before, content) : []
		};
	});
	const current = versions.find(({ id }) => id === item.currentVersionId)!;
	const approved = rows.find(({ version }) => version.id === item.approvedVersionId);
	const wroteIt = rows.some(
		({ version }) => version.version > (approved?.version.version ?? 0) && version.authorId === actor.id
	);
	const { status, updatedAt, unitName, unitId, use, isDemo, shippedId } = item;
	return {
		item: { id: item.id, status, revision: updatedAt, unitId, unitName, use, isDemo, isShipped: shippedId !== null },
		content: current.content,
		version: current.version,
		approvedVersion: approved?.version.version ?? null,
		versions,
		reviews: await itemReviews.listOf(itemId),
		advice: adviceOn(current.content),
		topics: await topics.list(),
		may: allowed(actor, item.unitPath, status, wroteIt)
	};
}

function allowed(actor: Actor, unitPath: string, status: ItemStatus, actorIsAuthor: boolean) {
	const edits = mayAct(actor.grants, 'item:edit', unitPath);
	const reviews = mayAct(actor.grants, 'item:review', unitPath);
	return {
		edit: edits,
		submit: edits && itemActFits(status, 'submit'),
		retire: edits && itemActFits(status, 'retire'),
		return: reviews && itemActFits(status, 'return'),
		approve: reviews && itemActFits(status, 'approve') && !actorIsAuthor,
		/** Would review it, had they not written it. */
		ownText: reviews && itemActFits(status, 'approve') && actorIsAuthor
	};
}
