import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as staff from '../../store/staff';
import { findManaged } from './staff-rights';

export async function enableStaff(actor: Actor, staffId: string, now: number): Promise<void> {
	await write(async (tx) => {
		const { account } = await findManaged(actor, staffId, tx);
		if (account.disabledAt === null) return;
		await staff.update(tx, staffId, { disabledAt: null });
		await auditLog.add(tx, now, { actorId: actor.id, act: 'staff.enable', objectKind: 'staff', objectId: staffId });
	});
}
