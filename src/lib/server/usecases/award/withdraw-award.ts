import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import { findContest } from '../contest/find-contest';

export const withdrawAwardSchema = formObject({
	awardId: v.pipe(v.string('award.not_found'), v.maxLength(64, 'award.not_found')),
	reason: authoredText('award.reason', 500)
});
export type WithdrawAwardInput = v.InferOutput<typeof withdrawAwardSchema>;

/**
 * Takes one prize away, before its approval or after it: then its certificate shows as withdrawn. Nobody moves up by it; see
 * `giveAward`. Throws 'award.not_found', 'award.stale' when it is withdrawn already.
 */
export async function withdrawAward(actor: Actor, { awardId, reason }: WithdrawAwardInput, now: number): Promise<void> {
	const award = await awards.find(awardId);
	if (!award) throw new DomainError('award.not_found');
	await findContest(actor, award.contestId, 'award:approve');
	if (award.state === 'withdrawn') throw new DomainError('award.stale');
	await write(async (tx) => {
		const taken = { withdrawnBy: actor.id, withdrawnAt: now, withdrawnReason: reason };
		if (!(await awards.withdraw(tx, award, taken))) throw new DomainError('award.stale');
		const { state, tier, place, participantId, unitId, certificateCode } = award;
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'award.withdraw',
			objectKind: 'award',
			objectId: awardId,
			before: { state, tier, place, participantId, unitId, certificateCode },
			after: { state: 'withdrawn', reason }
		});
	});
}
