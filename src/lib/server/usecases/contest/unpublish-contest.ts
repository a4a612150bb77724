import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import * as roundPool from '../../store/round-pool';
import { findContest, hasOpened } from './find-contest';

/** Back to draft, to change something before the first round opens. Throws 'contest.opened' or 'contest.not_published'. */
export async function unpublishContest(actor: Actor, contestId: string, now: number): Promise<void> {
	const found = await findContest(actor, contestId, 'contest:publish');
	if (hasOpened(found, now)) throw new DomainError('contest.opened');
	await write(async (tx) => {
		if (!(await contests.unpublish(tx, contestId, now))) throw new DomainError('contest.not_published');
		await roundPool.clear(
			tx,
			found.rounds.map(({ id }) => id)
		);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'contest.unpublish',
			objectKind: 'contest',
			objectId: contestId,
			before: { publishedAt: found.contest.publishedAt },
			after: { publishedAt: null }
		});
	});
}
