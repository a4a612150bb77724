import { authorizeAnywhere, type Actor } from '../../access';
import { offerUnits } from '../unit/offer-units';
import { findManaged } from './staff-rights';

export async function viewStaff(actor: Actor, staffId: string, now: number) {
	const { account, grants } = await findManaged(actor, staffId);
	const { id, username, name, phone, disabledAt, createdAt, isDemo } = account;
	return {
		account: { id, username, name, phone, disabledAt, createdAt, isDemo, isSelf: id === actor.id },
		roles: grants.map(({ role, unitId }) => ({ role, unitId })),
		units: await offerUnits(actor, 'staff:manage', now)
	};
}

/** What the form of a new account offers: the units at which roles can be given. */
export async function prepareStaff(actor: Actor, now: number) {
	authorizeAnywhere(actor, 'staff:manage');
	return { units: await offerUnits(actor, 'staff:manage', now) };
}
