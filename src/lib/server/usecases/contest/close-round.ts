import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as rounds from '../../store/rounds';
import { findRound } from './find-contest';

/** Ticking `sure` is the confirmation, so that it also works without JavaScript. */
export const closeRoundSchema = formObject({
	roundId: v.pipe(v.string('round.not_found'), v.maxLength(64, 'round.not_found')),
	sure: v.literal('on', 'round.close_unconfirmed')
});

/** Ends an open round before its time; papers still running end with it. Throws 'round.closed'. */
export async function closeRound(actor: Actor, roundId: string, now: number): Promise<void> {
	const { contest, round } = await findRound(actor, roundId, 'contest:publish');
	if (contest.publishedAt === null) throw new DomainError('round.closed');
	await write(async (tx) => {
		if (!(await rounds.closeAt(tx, roundId, now))) throw new DomainError('round.closed');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'round.close_early',
			objectKind: 'round',
			objectId: roundId,
			before: { closesAt: round.closesAt },
			after: { closesAt: now }
		});
	});
}
