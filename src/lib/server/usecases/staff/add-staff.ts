import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { authorizeAnywhere, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import { hashPassword } from '../../password';
import * as auditLog from '../../store/audit-log';
import * as staff from '../../store/staff';
import type { newStaffSchema } from './staff-forms';
import { authorizeRoles } from './staff-rights';

/** Makes an account; gives its id. */
export async function addStaff(
	actor: Actor,
	input: v.InferOutput<typeof newStaffSchema>,
	now: number
): Promise<string> {
	authorizeAnywhere(actor, 'staff:manage');
	const passwordHash = await hashPassword(input.password);
	const { username, name, phone, roles } = input;
	return write(async (tx) => {
		await authorizeRoles(tx, actor, roles);
		if (await staff.findByUsername(username, tx)) throw new DomainError('staff.username.taken', {}, 'username');
		const id = newId(now);
		await staff.insert(tx, { id, username, name, phone, passwordHash, createdAt: now });
		await staff.setRoles(tx, id, roles);
		const after = { username, name, roles };
		await auditLog.add(tx, now, { actorId: actor.id, act: 'staff.add', objectKind: 'staff', objectId: id, after });
		return id;
	});
}
