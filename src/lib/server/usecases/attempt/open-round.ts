import { currentRound, roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import * as contests from '../../store/contests';

/** The published contest of a code with its rounds, and the one a visitor should see. Throws 'contest.not_found'. */
export async function publishedContest(code: string, now: number) {
	const found = await contests.findPublished(code.toLowerCase());
	if (!found) throw new DomainError('contest.not_found');
	const rounds = (await contests.roundsOf(found.contest.id)).map((round) => ({ ...round, published: true }));
	return { ...found, rounds, current: currentRound(rounds, now) };
}

/** The open round of a contest. Throws 'contest.not_found' or 'round.not_open'. */
export async function openRound(code: string, now: number) {
	const { contest, current } = await publishedContest(code, now);
	if (!current || roundPhase(current, now) !== 'open') throw new DomainError('round.not_open');
	return { contest, round: current };
}
