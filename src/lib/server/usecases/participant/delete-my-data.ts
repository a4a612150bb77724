import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import { limit } from '../../rate-limit';
import { verifySecret } from '../../password';
import * as attempts from '../../store/attempts';
import * as participants from '../../store/participants';
import { finishAttempt } from '../attempt/finish-attempt';
import { forgetPerson } from './forget-person';

/**
 * Withdraws a person's consent and makes them nameless for good, after their PIN. Their papers stay as figures without a name;
 * a running one is handed in first, and none is ranked where the round is not finalized. Throws 'participant.pin_wrong'.
 */
export async function deleteMyData(
	participant: ParticipantActor,
	{ pin }: { pin: string },
	now: number
): Promise<void> {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	await limit('pinAccount', person.phone ?? person.id, now);
	if (!(await verifySecret(person.pinHash, pin))) throw new DomainError('participant.pin_wrong', {}, 'pin');
	const running = (await attempts.ofPerson(person.id)).filter(({ attempt }) => attempt.state === 'in_progress');
	await write(async (tx) => {
		for (const { attempt, round } of running) {
			const current = await attempts.lock(tx, attempt.id);
			if (current?.state === 'in_progress') await finishAttempt(tx, current, round, now);
		}
		await forgetPerson(tx, person.id, now);
	});
}
