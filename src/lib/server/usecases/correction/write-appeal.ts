import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as appeals from '../../store/appeals';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import { ownAttempt } from '../attempt/own-attempt';

export const appealSchema = formObject({
	body: v.pipe(
		v.string('appeal.body.required'),
		v.transform(cleanText),
		v.minLength(10, 'appeal.body.required'),
		v.maxLength(1000, 'appeal.body.long')
	)
});

/**
 * A person's answer to the voiding of their attempt; one at a time. The log notes that there is one, not what it says. Throws
 * 'attempt.not_found', 'attempt.not_voided', 'appeal.open'.
 */
export async function writeAppeal(
	participant: ParticipantActor,
	attemptId: string,
	{ body }: { body: string },
	now: number
): Promise<void> {
	const { round } = await ownAttempt(participant, attemptId);
	await write(async (tx) => {
		const attempt = await attempts.lock(tx, attemptId);
		if (attempt?.state !== 'voided') throw new DomainError('attempt.not_voided');
		const appeal = { id: newId(now), attemptId, roundId: round.id, body, createdAt: now, state: 'open' as const };
		if (!(await appeals.insertIfNoneOpen(tx, appeal))) throw new DomainError('appeal.open');
		await auditLog.add(tx, now, {
			actorId: null,
			act: 'appeal.write',
			objectKind: 'appeal',
			objectId: appeal.id,
			before: null,
			after: { attemptId, state: 'open' }
		});
	});
}
