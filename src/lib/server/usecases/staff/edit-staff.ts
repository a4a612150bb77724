import type * as v from 'valibot';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as staff from '../../store/staff';
import type { staffDetailsSchema } from './staff-forms';
import { findManaged } from './staff-rights';

type Details = v.InferOutput<typeof staffDetailsSchema> & { staffId: string };

export async function editStaff(actor: Actor, { staffId, name, phone }: Details, now: number): Promise<void> {
	await write(async (tx) => {
		const { account } = await findManaged(actor, staffId, tx);
		await staff.update(tx, staffId, { name, phone });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'staff.edit',
			objectKind: 'staff',
			objectId: staffId,
			// The audit log outlives an account's data: that the phone changed is told, not the numbers.
			before: { name: account.name },
			after: { name, phoneChanged: phone !== account.phone }
		});
	});
}
