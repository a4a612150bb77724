import { DomainError } from '../../../domain/domain-error';
import type { StaffRole } from '../../../domain/role';
import { authorize, authorizeAnywhere, type Actor, type Grant } from '../../access';
import type { Db } from '../../db';
import * as staff from '../../store/staff';
import * as units from '../../store/units';

/** Who manages an account manages every unit it reaches: an administrator of a village does not reset the commune's passwords. */
export function authorizeAccount(actor: Actor, grants: Pick<Grant, 'unitPath'>[]): void {
	authorizeAnywhere(actor, 'staff:manage');
	for (const { unitPath } of grants) authorize(actor, 'staff:manage', unitPath);
}

/** The account and its grants, for an act of an administrator upon it. */
export async function findManaged(actor: Actor, staffId: string, tx?: Db) {
	const account = await staff.find(staffId, tx);
	if (!account) throw new DomainError('staff.not_found');
	const grants = await staff.grantsOf(staffId, tx);
	authorizeAccount(actor, grants);
	return { account, grants };
}

/** Each role must be given at a unit that is there and that the giver manages. */
export async function authorizeRoles(
	tx: Db,
	actor: Actor,
	roles: { role: StaffRole; unitId: string }[]
): Promise<void> {
	for (const [index, { unitId }] of roles.entries()) {
		const unit = await units.find(unitId, tx);
		if (!unit) throw new DomainError('staff.role.unit', {}, `roles.${index}.unitId`);
		authorize(actor, 'staff:manage', unit.path);
	}
}

/** Throws 'staff.last_admin' when nobody else could manage the whole installation. */
export async function requireOtherAdmin(tx: Db, staffId: string): Promise<void> {
	await staff.lockAdmins(tx);
	if ((await staff.countOtherAdmins(tx, staffId)) === 0) throw new DomainError('staff.last_admin');
}
