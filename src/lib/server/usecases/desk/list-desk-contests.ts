import { currentRound, roundPhase, type Phase } from '../../../domain/contest-phase';
import { pathsFor, type Actor } from '../../access';
import * as appeals from '../../store/appeals';
import * as contests from '../../store/contests';
import { bankPool, shortfallsOf } from '../contest/bank-pool';
import { windowOf } from '../contest/find-contest';

/** In the order in which they want attention; what is finalized needs nothing more. */
const PHASES = ['open', 'closed', 'scheduled', 'draft'] as const satisfies Phase[];
const SHOWN = 5;

/** Contests open, waiting to be finalized, next and in preparation; null when this person reads none. */
export async function listDeskContests(actor: Actor, now: number) {
	const paths = pathsFor(actor, 'contest:read');
	if (paths.length === 0) return null;
	const found = [];
	for (const phase of PHASES) {
		const rows = await contests.list({ paths, phase, before: null, limit: SHOWN }, now);
		const rounds = Map.groupBy(
			await contests.roundsOfAll(rows.map(({ contest }) => contest.id)),
			(round) => round.contestId
		);
		const openAppeals = await appeals.openByContest(rows.map(({ contest }) => contest.id));
		for (const { contest, unitPath } of rows) {
			const ofContest = rounds.get(contest.id) ?? [];
			const windows = ofContest.map((round) => ({ ...windowOf(contest, round), name: round.name }));
			found.push({
				id: contest.id,
				title: contest.title,
				phase,
				round: currentRound(windows, now),
				openAppeals: openAppeals.get(contest.id) ?? 0,
				unrankedRounds: windows.filter((window) => roundPhase(window, now) === 'closed').length,
				tooFewItems: phase === 'draft' && (await cannotFill(contest, ofContest, unitPath))
			});
		}
	}
	return found;
}

/** A published contest was proved when it was published, and draws from what it had then. */
async function cannotFill({ eligibility }: contests.ContestRow, rounds: contests.RoundRow[], unitPath: string) {
	const [first] = rounds;
	if (!first || first.blueprint.cells.length + first.blueprint.fixedItemIds.length === 0) return false;
	return shortfallsOf(first, await bankPool(unitPath), eligibility.groups).length > 0;
}
