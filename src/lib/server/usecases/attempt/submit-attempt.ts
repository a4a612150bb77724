import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import * as attempts from '../../store/attempts';
import { finishAttempt } from './finish-attempt';
import { ownAttempt } from './own-attempt';

/** Hands a paper in. Doing it again, from another tab or after a retry, changes nothing. */
export async function submitAttempt(participant: ParticipantActor, attemptId: string, now: number): Promise<void> {
	const { round } = await ownAttempt(participant, attemptId);
	await write(async (tx) => {
		const attempt = await attempts.lock(tx, attemptId);
		if (attempt?.state === 'in_progress') await finishAttempt(tx, attempt, round, now);
	});
}
