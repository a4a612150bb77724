import type { Actor } from '../../access';
import { write } from '../../db';
import { hashPassword } from '../../password';
import * as auditLog from '../../store/audit-log';
import * as sessions from '../../store/sessions';
import * as staff from '../../store/staff';
import { findManaged } from './staff-rights';

/** Gives an account another password and signs it out everywhere. */
export async function resetPassword(
	actor: Actor,
	{ staffId, password }: { staffId: string; password: string },
	now: number
): Promise<void> {
	const passwordHash = await hashPassword(password);
	await write(async (tx) => {
		await findManaged(actor, staffId, tx);
		await staff.update(tx, staffId, { passwordHash });
		await sessions.removeAllOf('staff', staffId, tx);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'staff.reset_password',
			objectKind: 'staff',
			objectId: staffId
		});
	});
}
