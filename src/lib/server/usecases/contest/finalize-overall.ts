import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import * as overallStandings from '../../store/overall-standings';
import { collectiveRuleOf } from '../award/find-scope';
import { collectiveAwards, unitResultsOf } from '../award/judge-units';
import { findContest } from './find-contest';
import { individualAwards } from './propose-awards';
import { rankOverall } from './rank-overall';

const WRITTEN_AT_ONCE = 500;

/**
 * Ranks a contest over all its rounds and proposes the overall prizes, in short writes as `finalizeRound` does. Throws
 * 'overall.none' without a rule, 'overall.finalized', 'overall.rounds_open' while a round is not finalized, 'round.stale' when
 * one was reopened meanwhile.
 */
export async function finalizeOverall(actor: Actor, contestId: string, now: number): Promise<void> {
	const found = await findContest(actor, contestId, 'contest:publish');
	const { contest, rounds } = found;
	if (contest.overall === null) throw new DomainError('overall.none');
	if (contest.overallFinalizedAt !== null) throw new DomainError('overall.finalized');
	const open = rounds.filter(({ finalizedAt }) => finalizedAt === null);
	if (open.length > 0) throw new DomainError('overall.rounds_open', { count: open.length });

	const rows = await rankOverall(found, contest.overall);
	const run = newId(now);
	const scope = { contestId, roundId: null };
	const offer = { ...scope, actorId: actor.id };
	const { maxAwardShare } = contest;
	const { prizes } = contest.overall;
	const rule = collectiveRuleOf(contest, scope);
	const proposals = [
		...individualAwards(rows, { ...offer, prizes, maxAwardShare }, now),
		...(await collectiveAwards(found, rule, unitResultsOf(rows), offer, now))
	];
	try {
		for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) {
			const some = rows.slice(from, from + WRITTEN_AT_ONCE).map((row) => ({ ...row, run }));
			await write((tx) => overallStandings.addRows(tx, some));
		}
		await write(async (tx) => {
			const made = { overallRun: run, overallFinalizedBy: actor.id, overallFinalizedAt: now };
			if (!(await contests.markOverallFinalized(tx, contestId, made))) throw new DomainError('round.stale');
			await awards.propose(tx, scope, proposals);
			await auditLog.add(tx, now, {
				actorId: actor.id,
				act: 'contest.finalize_overall',
				objectKind: 'contest',
				objectId: contestId,
				before: { overallFinalizedAt: null },
				after: {
					overallFinalizedAt: now,
					ranked: rows.length,
					prizes: proposals.map(({ participantId, unitId, tier }) => ({ participantId, unitId, tier }))
				}
			});
		});
	} catch (failure) {
		await clear(contestId, { run });
		throw failure;
	}
	await clear(contestId, { not: run });
}

async function clear(contestId: string, which: { run: string } | { not: string }) {
	for (const stretch of await overallStandings.stretches(contestId, which)) {
		await write((tx) => overallStandings.removeStretch(tx, contestId, stretch));
	}
}
