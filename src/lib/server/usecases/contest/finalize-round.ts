import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import * as keyCorrections from '../../store/key-corrections';
import * as roundEntries from '../../store/round-entries';
import * as rounds from '../../store/rounds';
import * as standings from '../../store/standings';
import { closeExpiredAttempts } from '../attempt/close-expired-attempts';
import { collectiveRuleOf } from '../award/find-scope';
import { collectiveAwards, unitResultsOf } from '../award/judge-units';
import { sealAttempts } from '../log/seal-attempts';
import { findRound, windowOf, type FoundRound } from './find-contest';
import { individualAwards } from './propose-awards';
import { rankRound, type RankedRound } from './rank-round';

const CLOSED_AT_ONCE = 1_000;
const WRITTEN_AT_ONCE = 500;
export const BARRED = 'organizer';

/**
 * Ranks a closed round and proposes its prizes. The rows go in many short writes under a run of their own, which the last write
 * puts in force: papers of other rounds are saved in between, and a run that fails half way is never seen. Throws
 * 'round.finalized', 'round.not_over' before its close, 'round.papers_running' while a paper may still be handed in,
 * 'round.regrade_unfinished' while a mended key is not worked in, 'round.stale' when an entry changed meanwhile.
 */
export async function finalizeRound(actor: Actor, roundId: string, now: number): Promise<void> {
	const found = await findRound(actor, roundId, 'contest:publish');
	const phase = roundPhase(windowOf(found.contest, found.round), now);
	if (phase === 'finalized') throw new DomainError('round.finalized');
	if (phase !== 'closed') throw new DomainError('round.not_over');
	while ((await closeExpiredAttempts(now, CLOSED_AT_ONCE)) > 0);
	const running = await attempts.runningIn(roundId);
	if (running > 0) throw new DomainError('round.papers_running', { count: running });
	if (await keyCorrections.unfinishedIn(roundId)) throw new DomainError('round.regrade_unfinished');
	await sealAttempts(now);

	const ranked = await rankRound(found);
	const run = newId(now);
	try {
		for (let from = 0; from < ranked.rows.length; from += WRITTEN_AT_ONCE) {
			const rows = ranked.rows.slice(from, from + WRITTEN_AT_ONCE).map((row) => ({ ...row, run }));
			await write((tx) => standings.addRows(tx, rows));
		}
		await putInForce(actor, found, ranked, run, now);
	} catch (failure) {
		await clear(roundId, { run });
		throw failure;
	}
	await clear(roundId, { not: run });
}

/** A failed run takes only its own rows away: another one may be under way. */
async function clear(roundId: string, which: { run: string } | { not: string }) {
	for (const stretch of await standings.stretches(roundId, which)) {
		await write((tx) => standings.removeStretch(tx, roundId, stretch));
	}
}

async function putInForce(actor: Actor, found: FoundRound, ranked: RankedRound, run: string, now: number) {
	const { contest, round } = found;
	const { outcome, counts, barredIds, rows } = ranked;
	const scope = { contestId: contest.id, roundId: round.id };
	const { prizes, maxAwardShare } = contest;
	const offer = { ...scope, actorId: actor.id };
	const rule = collectiveRuleOf(contest, scope);
	const proposals = [
		...individualAwards(rows, { ...offer, prizes, maxAwardShare }, now),
		...(await collectiveAwards(found, rule, unitResultsOf(rows), offer, now))
	];
	await write(async (tx) => {
		if ((await attempts.runningIn(round.id, tx)) > 0) throw new DomainError('round.stale');
		if ((await roundEntries.countOf(round.id, tx)) !== ranked.entries) throw new DomainError('round.stale');
		const made = { standingsRun: run, outcome, counts, finalizedBy: actor.id, finalizedAt: now };
		if (!(await rounds.markFinalized(tx, round, made))) throw new DomainError('round.stale');
		await roundEntries.exclude(tx, round.id, barredIds, BARRED);
		await awards.propose(tx, scope, proposals);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'round.finalize',
			objectKind: 'round',
			objectId: round.id,
			before: { finalizedAt: null },
			after: {
				finalizedAt: now,
				outcome,
				counts,
				ranked: rows.length,
				barred: barredIds,
				prizes: proposals.map(({ participantId, unitId, tier }) => ({ participantId, unitId, tier }))
			}
		});
	});
}
