import { proposeAwards } from '../../../domain/award';
import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import { predictionOutcome, rank } from '../../../domain/ranking';
import { maskName } from '../../../domain/vietnamese-name';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as rounds from '../../store/rounds';
import * as standings from '../../store/standings';
import { closeExpiredAttempts } from '../attempt/close-expired-attempts';
import { barredPhones } from './barred-phones';
import { findRound, windowOf, type FoundRound } from './find-contest';

const CLOSED_AT_ONCE = 1_000;
export const BARRED = 'organizer';

type Entry = Awaited<ReturnType<typeof standings.entriesOf>>[number];

/**
 * Ranks a closed round once and for all and writes its standings. Throws 'round.finalized', 'round.not_over' before its
 * close, 'round.papers_running' while a paper may still be handed in.
 */
export async function finalizeRound(actor: Actor, roundId: string, now: number): Promise<void> {
	const found = await findRound(actor, roundId, 'contest:publish');
	const phase = roundPhase(windowOf(found.contest, found.round), now);
	if (phase === 'finalized') throw new DomainError('round.finalized');
	if (phase !== 'closed') throw new DomainError('round.not_over');
	while ((await closeExpiredAttempts(now, CLOSED_AT_ONCE)) > 0);

	const entries = await standings.entriesOf(roundId);
	const phones = await barredPhones(found.unitPath, found.contest.createdBy);
	const barred = entries.filter(({ phone, entry }) => !entry.excludedReason && phone !== null && phones.has(phone));
	const { outcome, rows } = standingsOf(found, entries, new Set(barred.map(({ entry }) => entry.participantId)));

	await write(async (tx) => {
		const running = await standings.runningPapers(roundId, tx);
		if (running > 0) throw new DomainError('round.papers_running', { count: running });
		if ((await standings.entryCount(roundId, tx)) !== entries.length) throw new DomainError('round.stale');
		if (!(await rounds.markFinalized(tx, roundId, outcome, now))) throw new DomainError('round.finalized');
		const barredIds = barred.map(({ entry }) => entry.participantId);
		await standings.exclude(tx, roundId, barredIds, BARRED);
		await standings.insertAll(tx, rows);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'round.finalize',
			objectKind: 'round',
			objectId: roundId,
			before: { finalizedAt: null },
			after: {
				finalizedAt: now,
				outcome,
				ranked: rows.length,
				barred: barredIds,
				prizes: rows.filter(({ prize }) => prize !== null).map(({ participantId, prize }) => ({ participantId, prize }))
			}
		});
	});
}

/** The ranking of those who are not excluded. What was predicted is counted over everybody who took part, excluded or not. */
function standingsOf({ contest, round }: FoundRound, entries: Entry[], barredIds: ReadonlySet<string>) {
	const { prediction, tieSteps } = round.rules;
	const counts = {
		fullMarks: entries.filter(({ entry }) => entry.total > 0 && entry.correct === entry.total).length,
		participants: entries.length,
		attempts: entries.reduce((sum, { entry }) => sum + entry.finishedAttempts, 0)
	};
	const outcome = prediction === null ? null : predictionOutcome(prediction, counts);
	const ranked = entries.filter(({ entry }) => !entry.excludedReason && !barredIds.has(entry.participantId));
	const people = new Map(ranked.map((one) => [one.entry.participantId, one]));
	const placed = rank(
		ranked.map(({ entry }) => entry),
		{ tieSteps, outcome, seed: round.lotSeed }
	);
	const awards = proposeAwards(placed, contest.prizes, { maxShareOfEntrants: contest.maxAwardShare });
	const tiers = new Map(awards.map(({ participantId, tier }) => [participantId, tier]));
	const rows = placed.map((entry, index): standings.StandingRow => {
		const person = people.get(entry.participantId);
		return {
			roundId: round.id,
			position: index + 1,
			place: entry.place,
			participantId: entry.participantId,
			attemptId: entry.attemptId,
			nameFolded: person?.nameFolded ?? '',
			maskedName: maskName(person?.name ?? ''),
			phoneEnding: person?.phone?.slice(-4) ?? '',
			unitId: entry.unitId,
			unitName: person?.unitName ?? '',
			audienceGroup: entry.audienceGroup,
			correct: entry.correct,
			total: entry.total,
			durationMs: entry.durationMs,
			submittedAt: entry.submittedAt,
			prediction: entry.prediction,
			gap: entry.gap,
			decidedBy: entry.decidedBy,
			prize: tiers.get(entry.participantId) ?? null
		};
	});
	return { outcome, rows };
}
