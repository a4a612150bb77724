import { contestPhase, roundPhase, type RoundWindow } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import type { Act } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import * as contests from '../../store/contests';
import * as rounds from '../../store/rounds';

export interface FoundContest {
	contest: contests.ContestRow;
	/** The unit that organizes it. */
	unitName: string;
	unitPath: string;
	rounds: contests.RoundRow[];
}

/** Throws 'contest.not_found' or 'access.denied'. */
export async function findContest(actor: Actor, contestId: string, act: Act): Promise<FoundContest> {
	const found = await contests.findWithUnit(contestId);
	if (!found) throw new DomainError('contest.not_found');
	authorize(actor, act, found.unitPath);
	return { ...found, rounds: await contests.roundsOf(contestId) };
}

export interface FoundRound extends FoundContest {
	round: contests.RoundRow;
}

/** Throws 'round.not_found' or 'access.denied'. */
export async function findRound(actor: Actor, roundId: string, act: Act): Promise<FoundRound> {
	const found = await rounds.findWithContest(roundId);
	if (!found) throw new DomainError('round.not_found');
	return { ...(await findContest(actor, found.contest.id, act)), round: found.round };
}

export const windowsOf = ({ contest, rounds }: Pick<FoundContest, 'contest' | 'rounds'>): RoundWindow[] =>
	rounds.map((round) => windowOf(contest, round));

export const windowOf = (contest: contests.ContestRow, round: contests.RoundRow): RoundWindow => ({
	published: contest.publishedAt !== null,
	opensAt: round.opensAt,
	closesAt: round.closesAt,
	finalizedAt: round.finalizedAt
});

export const phaseOf = (found: Pick<FoundContest, 'contest' | 'rounds'>, now: number) =>
	contestPhase(windowsOf(found), now);

/** From the opening of its first round on, nothing of a contest's rules may change. */
export const hasOpened = (found: Pick<FoundContest, 'contest' | 'rounds'>, now: number) =>
	windowsOf(found).some((window) => !['draft', 'scheduled'].includes(roundPhase(window, now)));
