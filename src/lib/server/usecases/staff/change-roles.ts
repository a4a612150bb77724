import type * as v from 'valibot';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as staff from '../../store/staff';
import type { staffRolesSchema } from './staff-forms';
import { authorizeRoles, findManaged, requireOtherAdmin } from './staff-rights';

type Change = v.InferOutput<typeof staffRolesSchema> & { staffId: string };

/** Gives an account these roles and no others. Throws 'staff.last_admin' rather than leave nobody in charge. */
export async function changeRoles(actor: Actor, { staffId, roles }: Change, now: number): Promise<void> {
	await write(async (tx) => {
		const { grants } = await findManaged(actor, staffId, tx);
		await authorizeRoles(tx, actor, roles);
		const wasInCharge = await staff.isRootAdmin(tx, staffId);
		await staff.setRoles(tx, staffId, roles);
		if (wasInCharge && !(await staff.isRootAdmin(tx, staffId))) await requireOtherAdmin(tx, staffId);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'staff.change_roles',
			objectKind: 'staff',
			objectId: staffId,
			before: grants.map(({ role, unitId }) => ({ role, unitId })),
			after: roles
		});
	});
}
