import type { Prize } from '../../../domain/award';
import { DomainError } from '../../../domain/domain-error';
import type { Act } from '../../../domain/role';
import type { Actor } from '../../access';
import type { AwardScope } from '../../store/awards';
import type { ContestRow, RoundRow } from '../../store/contests';
import { findContest, type FoundContest } from '../contest/find-contest';

/** What prizes are given for: a round of a contest, or the contest as a whole. */
export interface FoundScope extends FoundContest {
	scope: AwardScope;
	round: RoundRow | null;
	/** For persons, in each division. */
	prizes: Prize[];
	finalizedAt: number | null;
	finalizedBy: string | null;
	publishedAt: number | null;
}

/** In the address of the contest as a whole. */
export const OVERALL = 'overall';

/** Throws 'contest.not_found', 'round.not_found', 'overall.none' where rounds do not add up, 'access.denied'. */
export async function findScope(actor: Actor, contestId: string, roundId: string, act: Act): Promise<FoundScope> {
	const found = await findContest(actor, contestId, act);
	const { contest } = found;
	if (roundId === OVERALL) {
		if (contest.overall === null) throw new DomainError('overall.none');
		return {
			...found,
			scope: { contestId, roundId: null },
			round: null,
			prizes: contest.overall.prizes,
			finalizedAt: contest.overallFinalizedAt,
			finalizedBy: contest.overallFinalizedBy,
			publishedAt: contest.overallPublishedAt
		};
	}
	const round = found.rounds.find(({ id }) => id === roundId);
	if (!round) throw new DomainError('round.not_found');
	const { finalizedAt, finalizedBy, resultsPublishedAt } = round;
	const scope = { contestId, roundId };
	return { ...found, scope, round, prizes: contest.prizes, finalizedAt, finalizedBy, publishedAt: resultsPublishedAt };
}

/** Units are judged once for the whole: with the overall standings where there are any, else with each round. */
export const collectiveRuleOf = (contest: ContestRow, scope: Pick<AwardScope, 'roundId'>) =>
	(scope.roundId === null) === (contest.overall !== null) ? contest.collective : null;
