import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import { tickedField } from '../contest/form-fields';
import { findAttempt } from './find-attempt';
import { openEntries } from './open-entries';
import { isFinished, recountPerson } from './recount-person';

export const voidSchema = formObject({
	reason: authoredText('void.reason', 500),
	everyAttempt: tickedField,
	sure: v.literal('on', 'void.unconfirmed')
});
export type Voiding = Pick<v.InferOutput<typeof voidSchema>, 'reason' | 'everyAttempt'>;

/**
 * Takes a finished attempt, or every finished one of its person in the round, out of the result. The participant sees the
 * reason and may appeal; it can be reinstated. Throws 'attempt.voided', 'attempt.running', and what `openEntries` throws.
 */
export async function voidAttempt(
	actor: Actor,
	attemptId: string,
	{ reason, everyAttempt }: Voiding,
	now: number
): Promise<void> {
	const { attempt, round } = await findAttempt(actor, attemptId, 'attempt:void');
	await write(async (tx) => {
		await openEntries(tx, round.id);
		const own = await attempts.lockOfPerson(tx, round.id, attempt.participantId);
		const chosen = own.filter((one) => isFinished(one) && (everyAttempt || one.id === attemptId));
		if (chosen.length === 0) {
			const runs = own.some(({ id, state }) => state === 'in_progress' && (everyAttempt || id === attemptId));
			throw new DomainError(runs ? 'attempt.running' : 'attempt.voided');
		}
		for (const one of chosen) await voidOne(tx, one, { reason, by: actor.id }, now);
		const after = own.map((one) => (chosen.includes(one) ? { ...one, state: 'voided' as const } : one));
		await recountPerson(tx, round, own, after, now);
	});
}

async function voidOne(
	tx: Db,
	attempt: attempts.AttemptRow,
	{ reason, by }: { reason: string; by: string },
	now: number
) {
	const { id, state, correct, stepCount } = attempt;
	const lastHash = await attemptSteps.add(tx, attempt, [
		{ seq: stepCount + 1, kind: 'voided', at: now, payload: { reason, by } }
	]);
	const change = { state: 'voided' as const, voidReason: reason, stepCount: stepCount + 1, lastHash };
	if (!(await attempts.updateEnded(tx, attempt, change))) throw new DomainError('attempt.voided');
	await auditLog.add(tx, now, {
		actorId: by,
		act: 'attempt.void',
		objectKind: 'attempt',
		objectId: id,
		before: { state, correct },
		after: { state: 'voided', reason }
	});
}
