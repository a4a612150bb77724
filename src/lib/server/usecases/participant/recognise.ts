import { DomainError } from '../../../domain/domain-error';
import { verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import type { ParticipantRow } from '../../store/participants';

interface Claim {
	pin: string;
	address: string;
	/** The code of the error, at 'pin'. */
	refusal: string;
}

/** Only the way in as a known person is limited: it is the only one where a PIN could be guessed. Gives the person's id. */
export async function recognise(
	person: ParticipantRow,
	{ pin, address, refusal }: Claim,
	now: number
): Promise<string> {
	await limit('pinAddress', address, now);
	await limit('pinAccount', person.phone ?? person.id, now);
	if (!(await verifySecret(person.pinHash, pin))) throw new DomainError(refusal, {}, 'pin');
	await forgive('pinAccount', person.phone ?? person.id);
	return person.id;
}
