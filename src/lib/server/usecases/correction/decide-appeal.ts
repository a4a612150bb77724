import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as appeals from '../../store/appeals';
import * as auditLog from '../../store/audit-log';
import { findAttempt } from './find-attempt';
import { reinstateIn } from './reinstate-attempt';

export const decisionSchema = formObject({
	appealId: v.pipe(v.string('appeal.not_found'), v.regex(/^[0-9a-z]{1,64}$/, 'appeal.not_found')),
	decision: v.picklist(['granted', 'refused'], 'appeal.decision'),
	reply: authoredText('appeal.reply', 1000)
});
export type AppealDecision = v.InferOutput<typeof decisionSchema>;

/**
 * Grants an appeal, which reinstates the attempt in the same write, or refuses it. The participant reads the reply. Throws
 * 'appeal.not_found', 'appeal.decided' when somebody else was faster, and what reinstating throws.
 */
export async function decideAppeal(
	actor: Actor,
	{ appealId, decision, reply }: AppealDecision,
	now: number
): Promise<void> {
	const appeal = await appeals.find(appealId);
	if (!appeal) throw new DomainError('appeal.not_found');
	const { attempt, round } = await findAttempt(actor, appeal.attemptId, 'attempt:void');
	await write(async (tx) => {
		const decided = { state: decision, reply, decidedBy: actor.id, decidedAt: now };
		if (!(await appeals.decide(tx, appealId, decided))) throw new DomainError('appeal.decided');
		if (decision === 'granted') await reinstateIn(tx, { attempt, round, reason: reply, actorId: actor.id }, now);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: decision === 'granted' ? 'appeal.grant' : 'appeal.refuse',
			objectKind: 'appeal',
			objectId: appealId,
			before: { state: 'open', attemptId: attempt.id },
			after: { state: decision, attemptId: attempt.id }
		});
	});
}
