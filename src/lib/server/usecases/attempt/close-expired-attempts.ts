import type { RoundRules } from '../../../domain/round-rules';
import { write } from '../../db';
import * as attempts from '../../store/attempts';
import type { RoundRow } from '../../store/contests';
import { finishAttempt } from './finish-attempt';

/**
 * Closes papers whose time and grace are over, with what was saved; at most `limit` a round. Gives how many. One that cannot be
 * closed does not keep the others open; its error is thrown at the end.
 */
export async function closeExpiredAttempts(now: number, limit: number): Promise<number> {
	const closing: Promise<boolean>[] = [];
	for (const round of await attempts.roundsWithOverdue(now)) {
		const overdue = await attempts.overdueIn(round.id, now - round.rules.graceMs - 1, limit);
		closing.push(...overdue.map((attemptId) => closeIfOver(attemptId, round, now)));
	}
	const results = await Promise.allSettled(closing);
	const failed = results.find((result) => result.status === 'rejected');
	if (failed) throw failed.reason;
	return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}

/** True when this call closed it. */
export async function closeIfOver(
	attemptId: string,
	round: Pick<RoundRow, 'contestId' | 'rules' | 'isPractice'>,
	now: number
): Promise<boolean> {
	return write(async (tx) => {
		const attempt = await attempts.lock(tx, attemptId);
		if (attempt?.state !== 'in_progress' || !isOver(attempt, round.rules, now)) return false;
		await finishAttempt(tx, attempt, round, now);
		return true;
	});
}

/** Nothing can be added any more: the deadline and the grace for late arrivals have passed. */
export function isOver(attempt: Pick<attempts.AttemptRow, 'deadlineAt'>, rules: RoundRules, now: number): boolean {
	return now > attempt.deadlineAt + rules.graceMs;
}
