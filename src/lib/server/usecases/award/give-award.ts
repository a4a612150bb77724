import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import { prizesFree } from './award-standing';
import { collectiveRuleOf, findScope, OVERALL } from './find-scope';
import { nextPlaced } from './next-placed';

const id = v.pipe(v.string('award.not_found'), v.maxLength(64, 'award.not_found'));

/** `to`: the person, or for a collective prize the unit. */
export const giveAwardSchema = formObject({ awardId: id, to: id });
export type GiveAwardInput = v.InferOutput<typeof giveAwardSchema>;

/**
 * Proposes a prize that was withdrawn for one who is placed next; it waits for approval like any other. Throws 'award.not_found',
 * 'award.not_next' for anybody else, 'award.none_free' when the prize is taken again.
 */
export async function giveAward(actor: Actor, { awardId, to }: GiveAwardInput, now: number): Promise<void> {
	const award = await awards.find(awardId);
	if (award?.state !== 'withdrawn') throw new DomainError('award.not_found');
	const found = await findScope(actor, award.contestId, award.roundId ?? OVERALL, 'award:approve');
	if (found.finalizedAt === null) throw new DomainError('award.not_finalized');
	const { contest, scope } = found;
	const offered = award.kind === 'individual' ? found.prizes : (collectiveRuleOf(contest, scope)?.prizes ?? []);
	const current = (await awards.ofScope(scope)).map((one) => one.award);
	const next = (await nextPlaced(found, award, current)).find((candidate) => candidate.id === to);
	if (!next) throw new DomainError('award.not_next');

	const { kind, division, tier, label } = award;
	const { participantId, maskedName, unitId, unitName, place, participants, headcount } = next;
	const row: awards.NewAward = {
		...{ id: newId(now), ...scope, kind, division, tier, label, place, shared: false },
		...{ participantId, maskedName, unitId, unitName, participants, headcount },
		...{ state: 'proposed', proposedBy: actor.id, proposedAt: now }
	};
	await write(async (tx) => {
		const all = await awards.lockScope(tx, scope);
		if (prizesFree(award, all, offered) <= 0) throw new DomainError('award.none_free');
		await awards.insert(tx, row);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'award.give',
			objectKind: 'award',
			objectId: row.id,
			before: { withdrawn: awardId },
			after: { state: 'proposed', tier, place, participantId, unitId }
		});
	});
}
