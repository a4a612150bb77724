import type { Actor } from '../../access';
import * as staff from '../../store/staff';
import * as units from '../../store/units';

export async function viewOwnAccount(actor: Actor) {
	const account = (await staff.find(actor.id))!;
	const roles = actor.grants.map(async ({ role, unitId }) => ({
		role,
		unitName: (await units.find(unitId))?.name ?? ''
	}));
	return { name: account.name, username: account.username, roles: await Promise.all(roles) };
}
