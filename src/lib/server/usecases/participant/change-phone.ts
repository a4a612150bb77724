import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import { verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import * as participants from '../../store/participants';
import { matchParticipant } from '../roster/match-participant';

interface PhoneChange {
	phone: string;
	pin: string;
}

/**
 * Another number for the same person, or a first one for who came by a roster code. Everything they did stays theirs.
 * Throws 'participant.pin_wrong' at 'pin', 'participant.phone_taken' at 'phone', 'rate.limited'.
 */
export async function changePhone(
	participant: ParticipantActor,
	{ phone, pin }: PhoneChange,
	now: number
): Promise<void> {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	await limit('pinAccount', person.phone ?? person.id, now);
	if (!(await verifySecret(person.pinHash, pin))) throw new DomainError('participant.pin_wrong', {}, 'pin');
	await forgive('pinAccount', person.phone ?? person.id);
	if (phone === person.phone) return;
	const taken = new DomainError('participant.phone_taken', {}, 'phone');
	if (await participants.findByPhone(phone)) throw taken;
	await write((tx) => participants.update(tx, person.id, { phone })).catch(async (failure: unknown) => {
		// Somebody else came with this number at the same moment.
		throw (await participants.findByPhone(phone)) ? taken : failure;
	});
	await matchParticipant(person.id, now);
}
