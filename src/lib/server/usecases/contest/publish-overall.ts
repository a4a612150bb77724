import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import { findContest } from './find-contest';

/**
 * Opens the finalized overall standings to the public. Throws 'overall.not_finalized', 'awards.not_approved' while a prize waits
 * for approval, or 'results.published'.
 */
export async function publishOverall(actor: Actor, contestId: string, now: number): Promise<void> {
	const { contest } = await findContest(actor, contestId, 'result:publish');
	if (contest.overallFinalizedAt === null) throw new DomainError('overall.not_finalized');
	await write(async (tx) => {
		const waiting = await awards.waiting(tx, { contestId, roundId: null });
		if (waiting > 0) throw new DomainError('awards.not_approved', { count: waiting });
		if (!(await contests.markOverallPublished(tx, contestId, now))) throw new DomainError('results.published');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'contest.publish_overall',
			objectKind: 'contest',
			objectId: contestId,
			before: { overallPublishedAt: null },
			after: { overallPublishedAt: now }
		});
	});
}
