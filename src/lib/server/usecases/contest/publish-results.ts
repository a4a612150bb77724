import { canonicalJson } from '../../../domain/hash-chain';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import * as rounds from '../../store/rounds';
import { findRound } from './find-contest';
import { publicationOf } from './publication';
import { standingsDigests } from './standings-pieces';

/**
 * Opens a finalized round's results to the public, with the digests of their file. Throws 'round.not_finalized',
 * 'awards.not_approved' while a prize waits for approval, 'results.published', 'round.stale' when a prize was decided or the round
 * reopened meanwhile.
 */
export async function publishResults(actor: Actor, roundId: string, now: number): Promise<void> {
	const { contest, round } = await findRound(actor, roundId, 'result:publish');
	if (round.finalizedAt === null) throw new DomainError('round.not_finalized');
	if (round.resultsPublishedAt !== null) throw new DomainError('results.published');
	const scope = { contestId: contest.id, roundId };
	const before = await awards.ofScope(scope);
	refuseWaiting(before.filter(({ award }) => award.state === 'proposed').length);
	const auditHead = (await auditLog.head()) ?? { seq: 0, hash: '' };
	const publication = await publicationOf(contest, round, { publishedAt: now, auditHead });
	const fileSha256 = { ...(await standingsDigests(publication)), auditHead };
	await write(async (tx) => {
		const current = await awards.lockScope(tx, scope);
		refuseWaiting(current.filter(({ state }) => state === 'proposed').length);
		const states = (rows: awards.AwardRow[]) => canonicalJson(rows.map(({ id, state }) => `${id} ${state}`).sort());
		if (states(current) !== states(before.map(({ award }) => award))) throw new DomainError('round.stale');
		const marked = await rounds.markResultsPublished(tx, round, { resultsPublishedAt: now, fileSha256 });
		if (!marked) throw new DomainError('round.stale');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'results.publish',
			objectKind: 'round',
			objectId: roundId,
			before: { resultsPublishedAt: null },
			after: { resultsPublishedAt: now, fileSha256 }
		});
	});
}

function refuseWaiting(count: number) {
	if (count > 0) throw new DomainError('awards.not_approved', { count });
}
