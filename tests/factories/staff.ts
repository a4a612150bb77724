import type { StaffRole } from '$lib/domain/role';
import type { Actor } from '$lib/server/access';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as staff from '$lib/server/store/staff';
import { NOW } from './time';
import { theCommune } from './unit';

let made = 0;

type StaffOverrides = Partial<staff.StaffRow> & {
	role?: StaffRole;
	/** Where the role is held; the commune by default. */
	unitId?: string;
	/** Instead of `role` and `unitId`, when there are several or none. */
	roles?: { role: StaffRole; unitId: string }[];
};

/** A member of staff with an account, as the actor of use-cases. Nobody can sign in to it unless `passwordHash` is given. */
export async function aStaffMember({
	role = 'organizer',
	unitId,
	roles,
	...overrides
}: StaffOverrides = {}): Promise<Actor> {
	const id = overrides.id ?? newId(NOW);
	const number = ++made;
	const grants = roles ?? [{ role, unitId: unitId ?? (await theCommune()).id }];
	const name = overrides.name ?? `Cán bộ số ${number}`;
	await write(async (tx) => {
		await staff.insert(tx, {
			id,
			username: `canbo.${id.slice(-8)}`,
			name,
			passwordHash: '-',
			createdAt: NOW,
			...overrides
		});
		await staff.setRoles(tx, id, grants);
	});
	return { id, name, grants: await staff.grantsOf(id) };
}
