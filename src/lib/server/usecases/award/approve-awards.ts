import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newCertificateCode } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import { sharesPlace } from './award-standing';
import { findScope } from './find-scope';

const awardId = v.pipe(v.string('award.not_found'), v.maxLength(64, 'award.not_found'));

/** `ids`: the proposals that the person saw. `keepShared`: everybody in a shared place keeps the prize. */
export const approveAwardsSchema = formObject({
	ids: v.optional(v.array(awardId, 'award.not_found'), []),
	keepShared: v.optional(v.literal('on', 'award.shared_unsettled')),
	sure: v.literal('on', 'award.approve_unconfirmed')
});
export type ApproveAwardsInput = Omit<v.InferOutput<typeof approveAwardsSchema>, 'sure'>;

/**
 * Approves every proposal for a round or the contest as a whole, and gives each its certificate's code. Nobody approves what they
 * finalized or proposed: 'award.same_person'. Throws 'award.not_finalized', 'award.none_waiting', 'award.shared_unsettled',
 * 'award.stale' when the proposals are not those that were seen.
 */
export async function approveAwards(
	actor: Actor,
	{ contestId, roundId }: { contestId: string; roundId: string },
	{ ids, keepShared }: ApproveAwardsInput,
	now: number
): Promise<void> {
	const { scope, round, finalizedAt, finalizedBy } = await findScope(actor, contestId, roundId, 'award:approve');
	if (finalizedAt === null) throw new DomainError('award.not_finalized');
	await write(async (tx) => {
		const all = await awards.lockScope(tx, scope);
		const waiting = all.filter(({ state }) => state === 'proposed');
		if (waiting.length === 0) throw new DomainError('award.none_waiting');
		if (finalizedBy === actor.id || waiting.some(({ proposedBy }) => proposedBy === actor.id)) {
			throw new DomainError('award.same_person');
		}
		const seen = new Set(ids);
		if (seen.size !== waiting.length || waiting.some(({ id }) => !seen.has(id))) throw new DomainError('award.stale');
		if (keepShared !== 'on' && waiting.some((one) => sharesPlace(one, all))) {
			throw new DomainError('award.shared_unsettled', {}, 'keepShared');
		}
		const given = waiting.map(({ id }) => ({ id, certificateCode: newCertificateCode() }));
		for (const { id, certificateCode } of given) {
			const stood = await awards.approve(tx, id, { approvedBy: actor.id, approvedAt: now, certificateCode });
			if (!stood) throw new DomainError('award.stale');
		}
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'awards.approve',
			objectKind: round ? 'round' : 'contest',
			objectId: scope.roundId ?? scope.contestId,
			before: waiting.map(({ id, tier, place, state }) => ({ id, tier, place, state })),
			after: given.map(({ id, certificateCode }) => ({ id, state: 'approved', certificateCode }))
		});
	});
}
