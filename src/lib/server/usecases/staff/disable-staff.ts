import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as sessions from '../../store/sessions';
import * as staff from '../../store/staff';
import { findManaged, requireOtherAdmin } from './staff-rights';

/** Shuts an account out at once, its work stays; the last administrator cannot be shut out. Doing it twice changes nothing. */
export async function disableStaff(actor: Actor, staffId: string, now: number): Promise<void> {
	await write(async (tx) => {
		const { account } = await findManaged(actor, staffId, tx);
		if (account.disabledAt !== null) return;
		if (await staff.isRootAdmin(tx, staffId)) await requireOtherAdmin(tx, staffId);
		await staff.update(tx, staffId, { disabledAt: now });
		await sessions.removeAllOf('staff', staffId, tx);
		await auditLog.add(tx, now, { actorId: actor.id, act: 'staff.disable', objectKind: 'staff', objectId: staffId });
	});
}
