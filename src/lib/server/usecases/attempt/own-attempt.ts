import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import * as attempts from '../../store/attempts';

/** The attempt with its round and contest. Throws 'attempt.not_found' when there is none or it is somebody else's. */
export async function ownAttempt(participant: ParticipantActor, attemptId: string): Promise<attempts.AttemptInRound> {
	const found = await attempts.findWithRound(attemptId);
	if (found?.attempt.participantId !== participant.id) throw new DomainError('attempt.not_found');
	return found;
}
