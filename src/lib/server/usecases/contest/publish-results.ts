import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as rounds from '../../store/rounds';
import { findRound } from './find-contest';

/** Opens a finalized round's results to the public. Throws 'round.not_finalized' or 'results.published'. */
export async function publishResults(actor: Actor, roundId: string, now: number): Promise<void> {
	const { round } = await findRound(actor, roundId, 'result:publish');
	if (round.finalizedAt === null) throw new DomainError('round.not_finalized');
	await write(async (tx) => {
		if (!(await rounds.markResultsPublished(tx, roundId, now))) throw new DomainError('results.published');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'results.publish',
			objectKind: 'round',
			objectId: roundId,
			before: { resultsPublishedAt: null },
			after: { resultsPublishedAt: now }
		});
	});
}
