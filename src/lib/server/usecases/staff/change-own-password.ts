import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import { hashPassword, verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import * as auditLog from '../../store/audit-log';
import * as sessions from '../../store/sessions';
import * as staff from '../../store/staff';

/** Ends every session of the account, the present one too; whoever changed it starts a new one. */
export async function changeOwnPassword(
	actor: Actor,
	{ currentPassword, password }: { currentPassword: string; password: string },
	now: number
): Promise<void> {
	await limit('staffAccount', actor.id, now);
	const account = await staff.find(actor.id);
	if (!(await verifySecret(account?.passwordHash ?? null, currentPassword))) {
		throw new DomainError('password.wrong', {}, 'currentPassword');
	}
	await forgive('staffAccount', actor.id);
	const passwordHash = await hashPassword(password);
	await write(async (tx) => {
		await staff.update(tx, actor.id, { passwordHash });
		await sessions.removeAllOf('staff', actor.id, tx);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'staff.change_password',
			objectKind: 'staff',
			objectId: actor.id
		});
	});
}
