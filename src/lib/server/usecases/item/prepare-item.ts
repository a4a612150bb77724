import { DomainError } from '../../../domain/domain-error';
import { ROLE_ACTS } from '../../../domain/role';
import { authorize, authorizeAnywhere, type Actor } from '../../access';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import * as topics from '../../store/topics';
import * as units from '../../store/units';
import { contentOf } from './item-content';
import { picturesOf, textsOf } from './pictures-of';

/** What the form of a new item offers: topics, and the banks this person writes for. */
export async function prepareItem(actor: Actor) {
	authorizeAnywhere(actor, 'item:edit');
	const grants = actor.grants.filter(({ role }) => ROLE_ACTS[role].includes('item:edit'));
	const banks = await Promise.all([...new Set(grants.map(({ unitId }) => unitId))].map((id) => units.find(id)));
	return {
		topics: await topics.list(),
		banks: banks.flatMap((unit) => (unit ? [{ id: unit.id, name: unit.name }] : []))
	};
}

/** What the form of an edit starts from: the newest version and the revision to carry along. */
export async function prepareItemEdit(actor: Actor, itemId: string) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:edit', item.unitPath);
	const current = (await itemVersions.find(item.currentVersionId))!;
	return {
		itemId,
		unitId: item.unitId,
		revision: item.updatedAt,
		inUse: item.approvedVersionId !== null,
		content: contentOf(current),
		pictures: await picturesOf(textsOf(current)),
		topics: await topics.list()
	};
}
