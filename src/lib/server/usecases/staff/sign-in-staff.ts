import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import * as staff from '../../store/staff';

export const staffSignInSchema = v.object({
	username: v.pipe(
		v.string('field.required'),
		v.trim(),
		v.toLowerCase(),
		v.nonEmpty('field.required'),
		v.maxLength(80, 'field.too_long')
	),
	password: v.pipe(v.string('field.required'), v.nonEmpty('field.required'), v.maxLength(200, 'field.too_long'))
});

/** The account's id. Throws 'staff.sign_in_refused' without telling whether name or password was wrong, or 'rate.limited'. */
export async function signInStaff(
	{ username, password }: v.InferOutput<typeof staffSignInSchema>,
	address: string,
	now: number
): Promise<string> {
	await limit('staffAddress', address, now);
	await limit('staffAccount', username, now);
	const account = await staff.findByUsername(username);
	const right = await verifySecret(account?.passwordHash ?? null, password);
	if (!account || !right || account.disabledAt !== null) throw new DomainError('staff.sign_in_refused');
	await forgive('staffAccount', username);
	return account.id;
}
