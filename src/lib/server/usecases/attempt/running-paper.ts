import { remainingMs } from '../../../domain/attempt';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as attempts from '../../store/attempts';
import { closeIfOver, isOver } from './close-expired-attempts';
import { ownAttempt } from './own-attempt';

/**
 * A person's running paper; null when it has ended, be it just now: a visit closes a paper whose time and grace are over.
 * Throws 'attempt.not_found'.
 */
export async function runningPaper(
	participant: ParticipantActor,
	attemptId: string,
	now: number
): Promise<attempts.AttemptInRound | null> {
	const found = await ownAttempt(participant, attemptId);
	if (found.attempt.state !== 'in_progress') return null;
	if (!isOver(found.attempt, found.round.rules, now)) return found;
	await closeIfOver(attemptId, found.round, now);
	return null;
}

/** What every page of a running paper says about it. */
export function paperHead({ attempt, round, contest }: attempts.AttemptInRound, now: number) {
	return {
		attemptId: attempt.id,
		code: contest.code,
		title: contest.title,
		zone: ZONE,
		now,
		deadlineAt: attempt.deadlineAt,
		remainingMs: remainingMs(attempt.deadlineAt, now),
		graceMs: round.rules.graceMs,
		total: attempt.paper.length,
		predicts: round.rules.prediction
	};
}
