import { deadlineOf } from '../../../domain/attempt';
import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import { extraTimeMs, type ExtraTimeWish } from '../../../domain/extra-time';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import type { RoundRow } from '../../store/contests';
import * as extraTimes from '../../store/extra-times';
import { isOver } from '../attempt/close-expired-attempts';
import { findRound, windowOf } from '../contest/find-contest';
import { findEntrant } from './find-people';

/**
 * Grants a person extra time for a whole round, in the place of an earlier grant. A paper that runs gets the longer deadline at
 * once and is never cut short. Why stays with the grant, which is forgotten with the person; the log never forgets, so it only
 * says how much. Throws 'extra_time.closed' when the round is over, 'extra_time.person' for somebody who may not enter.
 */
export async function grantExtraTime(actor: Actor, roundId: string, wish: ExtraTimeWish, now: number): Promise<void> {
	const found = await findRound(actor, roundId, 'contest:publish');
	const { contest, round } = found;
	if (!['open', 'scheduled'].includes(roundPhase(windowOf(contest, round), now))) {
		throw new DomainError('extra_time.closed');
	}
	const { participantId, reason } = wish;
	if (!(await findEntrant(found, participantId, now))) throw new DomainError('extra_time.person');
	const extraMs = extraTimeMs(wish, round.rules.timeLimitMs);
	await write(async (tx) => {
		const own = await attempts.lockOfPerson(tx, roundId, participantId);
		const before = await extraTimes.grantedMs(tx, roundId, participantId);
		await extraTimes.put(tx, { roundId, participantId, extraMs, reason, grantedBy: actor.id, grantedAt: now });
		const running = own.find(({ state }) => state === 'in_progress');
		const extended = running !== undefined && (await extend(tx, running, round, { extraMs, by: actor.id }, now));
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'extra_time.grant',
			objectKind: 'round',
			objectId: roundId,
			before: { participantId, extraMs: before },
			after: { participantId, extraMs, extendedAttemptId: extended ? running.id : null }
		});
	});
}

async function extend(
	tx: Db,
	attempt: attempts.AttemptRow,
	round: RoundRow,
	{ extraMs, by }: { extraMs: number; by: string },
	now: number
): Promise<boolean> {
	const deadlineAt = deadlineOf(attempt.startedAt, round.rules, round.closesAt, extraMs);
	if (deadlineAt <= attempt.deadlineAt || isOver(attempt, round.rules, now)) return false;
	const step = { seq: attempt.stepCount + 1, kind: 'extended' as const, at: now, payload: { extraMs, deadlineAt, by } };
	const lastHash = await attemptSteps.add(tx, attempt, [step]);
	const change = { extraMs, deadlineAt, stepCount: step.seq, lastHash };
	if (!(await attempts.updateRunning(tx, attempt, change))) throw new DomainError('attempt.conflict');
	return true;
}
