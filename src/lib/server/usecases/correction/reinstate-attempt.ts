import * as v from 'valibot';
import { replay } from '../../../domain/attempt';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as appeals from '../../store/appeals';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import type { RoundRow } from '../../store/contests';
import { findAttempt } from './find-attempt';
import { openEntries } from './open-entries';
import { recountPerson } from './recount-person';

export const reinstateSchema = formObject({
	reason: authoredText('reinstate.reason', 500),
	sure: v.literal('on', 'reinstate.unconfirmed')
});

/**
 * Gives a voided attempt back what it was; an open appeal is granted with it. Throws 'attempt.not_voided', and what
 * `openEntries` throws.
 */
export async function reinstateAttempt(
	actor: Actor,
	attemptId: string,
	{ reason }: { reason: string },
	now: number
): Promise<void> {
	const { attempt, round } = await findAttempt(actor, attemptId, 'attempt:void');
	await write(async (tx) => {
		await reinstateIn(tx, { attempt, round, reason, actorId: actor.id }, now);
		const decision = { state: 'granted' as const, reply: reason, decidedBy: actor.id, decidedAt: now };
		for (const appealId of await appeals.decideOpenOf(tx, attemptId, decision)) {
			await auditLog.add(tx, now, {
				actorId: actor.id,
				act: 'appeal.grant',
				objectKind: 'appeal',
				objectId: appealId,
				before: { state: 'open' },
				after: { state: 'granted' }
			});
		}
	});
}

interface Reinstatement {
	attempt: Pick<attempts.AttemptRow, 'id' | 'participantId'>;
	round: RoundRow;
	reason: string;
	actorId: string;
}

/** Part of a write. */
export async function reinstateIn(
	tx: Db,
	{ attempt, round, reason, actorId }: Reinstatement,
	now: number
): Promise<void> {
	await openEntries(tx, round.id);
	const own = await attempts.lockOfPerson(tx, round.id, attempt.participantId);
	const voided = own.find(({ id, state }) => id === attempt.id && state === 'voided');
	if (!voided) throw new DomainError('attempt.not_voided');
	const payload = { reason, by: actorId };
	const step = { seq: voided.stepCount + 1, kind: 'reinstated' as const, at: now, payload };
	const { state } = replay([...(await attemptSteps.list(voided.id, tx)), step]);
	const lastHash = await attemptSteps.add(tx, voided, [step]);
	const change = { state, voidReason: null, stepCount: step.seq, lastHash };
	if (!(await attempts.updateEnded(tx, voided, change))) throw new DomainError('attempt.not_voided');
	await recountPerson(
		tx,
		round,
		own,
		own.map((one) => (one === voided ? { ...one, state } : one)),
		now
	);
	await auditLog.add(tx, now, {
		actorId,
		act: 'attempt.reinstate',
		objectKind: 'attempt',
		objectId: voided.id,
		before: { state: 'voided', reason: voided.voidReason },
		after: { state, reason }
	});
}
