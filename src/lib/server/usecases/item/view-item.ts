import { DomainError } from '../../../domain/domain-error';
import { itemActFits, type ItemStatus } from '../../../domain/item';
import { adviseOnItem } from '../../../domain/item-advice/advise-on-item';
import { mayAct } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import * as itemComments from '../../store/item-comments';
import * as itemReviews from '../../store/item-reviews';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import * as topics from '../../store/topics';
import { maySpeak } from './comment-item';
import { compareVersions, type WantedVersions } from './compare-versions';
import { contentOf } from './item-content';
import { nearItems } from './near-items';
import { picturesOf, textsOf } from './pictures-of';

/** The item with its versions, what changed between two of them, what is said of it, and what this person may do now. */
export async function viewItem(actor: Actor, itemId: string, wanted: WantedVersions = { from: null, to: null }) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:read', item.unitPath);
	const rows = await itemVersions.listOf(itemId);
	const current = rows.find(({ version }) => version.id === item.currentVersionId)!.version;
	const approved = rows.find(({ version }) => version.id === item.approvedVersionId)?.version;
	const wroteIt = rows.some(
		({ version }) => version.version > (approved?.version ?? 0) && version.authorId === actor.id
	);
	const { status, updatedAt, unitName, unitId, use, isDemo, shippedId } = item;
	const content = contentOf(current);
	return {
		item: { id: item.id, status, revision: updatedAt, unitId, unitName, use, isDemo, isShipped: shippedId !== null },
		content,
		version: current.version,
		approvedVersion: approved?.version ?? null,
		...compareVersions(rows, approved?.version ?? null, wanted),
		pictures: await picturesOf(textsOf(content)),
		reviews: await itemReviews.listOf(itemId),
		comments: await itemComments.listOf(itemId),
		advice: adviseOnItem(content),
		near: await nearItems(actor, { id: itemId, ...content }),
		topics: await topics.list(),
		may: { ...allowed(actor, item.unitPath, status, wroteIt), comment: maySpeak(actor, item.unitPath) }
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
