import { DomainError } from '../../../domain/domain-error';
import { verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import * as participants from '../../store/participants';

/** The id of the person with this phone and PIN. Throws 'participant.sign_in_refused' for either, or 'rate.limited'. */
export async function signInParticipant(
	{ phone, pin, address }: { phone: string; pin: string; address: string },
	now: number
): Promise<string> {
	await limit('pinAddress', address, now);
	await limit('pinAccount', phone, now);
	const person = await participants.findByPhone(phone);
	const right = await verifySecret(person?.pinHash ?? null, pin);
	if (!person || !right) throw new DomainError('participant.sign_in_refused');
	await forgive('pinAccount', phone);
	return person.id;
}
