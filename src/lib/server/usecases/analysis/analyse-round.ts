import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import { itemStatistics, type AnalysedItem } from '../../../domain/item-analysis/item-statistics';
import { paperStatistics } from '../../../domain/item-analysis/paper-statistics';
import type { ResponseCounts } from '../../../domain/item-analysis/response-counts';
import type { KeyCorrection } from '../../../domain/key-correction';
import { authorize, type Actor } from '../../access';
import { breathe } from '../../breathe';
import { write } from '../../db';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import * as itemAnalyses from '../../store/item-analyses';
import * as roundPool from '../../store/round-pool';
import { findRound, windowOf } from '../contest/find-contest';
import { correctionsOf } from '../correction/round-keys';
import { countResponses } from './count-responses';

/** A few thousand correlations at once would hold the other requests back. */
const WORKED_OUT_AT_ONCE = 50;

/**
 * A round whose items may be analysed: no paper of it is open any more, so that what is hard about it cannot get around meanwhile. It changes no result: whoever
 * may see the questions may count them. Throws 'analysis.practice', 'analysis.not_over', 'analysis.papers_running'.
 */
export async function findAnalysable(actor: Actor, roundId: string, now: number) {
	const found = await findRound(actor, roundId, 'contest:read');
	authorize(actor, 'item:read', found.unitPath);
	if (found.round.isPractice) throw new DomainError('analysis.practice');
	const phase = roundPhase(windowOf(found.contest, found.round), now);
	if (phase !== 'closed' && phase !== 'finalized') throw new DomainError('analysis.not_over');
	const count = await attempts.runningIn(roundId);
	if (count > 0) throw new DomainError('analysis.papers_running', { count });
	return found;
}

/**
 * Counts the ended attempts of a round anew, by the keys now in force, and keeps what they show. False when an analysis that began
 * later was kept meanwhile. Reads in small stretches, so that papers of other rounds are saved in between. See `findAnalysable`.
 */
export async function analyseRound(
	actor: Actor,
	roundId: string,
	which: itemAnalyses.CountedAttempts,
	now: number,
	read: (attempts: number) => void = () => undefined
): Promise<boolean> {
	await findAnalysable(actor, roundId, now);
	const versions = await roundPool.versionsIn(roundId);
	const corrections = await correctionsOf(roundId);
	const marking = { keys: new Map(versions.map(({ id, key }) => [id, key])), corrections };
	const counts = await countResponses(roundId, which, marking, read);
	const items = await workedOut(versions, counts, corrections);
	const paper = paperStatistics(counts);
	return write(async (tx) => {
		const round = { roundId, attempts: which, paper, analysedAt: now, analysedBy: actor.id };
		if (!(await itemAnalyses.replace(tx, round, items))) return false;
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'round.analyse',
			objectKind: 'round',
			objectId: roundId,
			after: { attempts: which, papers: counts.papers + counts.blank, items: items.length }
		});
		return true;
	});
}

type Version = Awaited<ReturnType<typeof roundPool.versionsIn>>[number];

/** Of the versions that somebody was asked. */
async function workedOut(versions: Version[], counts: ResponseCounts, corrections: ReadonlyMap<string, KeyCorrection>) {
	const items = [];
	for (const [index, version] of versions.filter(({ id }) => counts.items.has(id)).entries()) {
		const statistics = itemStatistics(analysedItem(version, corrections.get(version.id)), counts.items.get(version.id));
		items.push({ versionId: version.id, itemId: version.itemId, statistics });
		if (index % WORKED_OUT_AT_ONCE === 0) await breathe();
	}
	return items;
}

const analysedItem = ({ id, kind, options, key }: Version, correction?: KeyCorrection): AnalysedItem => ({
	versionId: id,
	kind,
	optionIds: options.map((option) => option.id),
	key: correction?.keyAfter ?? key,
	...(correction?.mode === 'everyone' && { rightForAll: true })
});
