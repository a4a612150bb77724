import { DomainError } from '../../../domain/domain-error';
import type { Act } from '../../../domain/role';
import type { Actor } from '../../access';
import * as attempts from '../../store/attempts';
import { findRound, type FoundRound } from '../contest/find-contest';

export interface FoundAttempt extends FoundRound {
	attempt: attempts.AttemptRow;
}

/** An attempt as staff work with it. Throws 'attempt.unknown' or 'access.denied'. */
export async function findAttempt(actor: Actor, attemptId: string, act: Act): Promise<FoundAttempt> {
	const found = await attempts.findWithRound(attemptId);
	if (!found) throw new DomainError('attempt.unknown');
	return { ...(await findRound(actor, found.round.id, act)), attempt: found.attempt };
}
