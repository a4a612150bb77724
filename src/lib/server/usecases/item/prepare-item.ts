import { authorizeAnywhere, type Actor } from '../../access';
import { ROLE_ACTS } from '../../../domain/role';
import * as topics from '../../store/topics';
import * as units from '../../store/units';

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
