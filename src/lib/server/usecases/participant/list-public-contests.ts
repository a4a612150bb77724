import { contestPhase, currentRound, type Phase } from '../../../domain/contest-phase';
import { blueprintSize } from '../../../domain/blueprint';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';

const MOST_FINISHED = 12;

/** The published contests for the home page: open ones that close first, the next to open, then finished ones, the latest first. */
export async function listPublicContests(now: number) {
	const published = await contests.listPublished();
	const rounds = await contests.roundsOfAll(published.map(({ contest }) => contest.id));
	const byContest = Map.groupBy(rounds, ({ contestId }) => contestId);
	const cards = published.flatMap(({ contest, unitName }) => {
		const own = (byContest.get(contest.id) ?? []).map((round) => ({ ...round, published: true }));
		const round = currentRound(own, now);
		if (!round) return [];
		return [
			{
				code: contest.code,
				title: contest.title,
				summary: contest.summary,
				organizer: unitName,
				phase: contestPhase(own, now),
				roundName: own.length > 1 ? round.name : null,
				opensAt: round.opensAt,
				closesAt: round.closesAt,
				questions: blueprintSize(round.blueprint),
				timeLimitMs: round.rules.timeLimitMs,
				resultsPublished: own.some(({ resultsPublishedAt }) => resultsPublishedAt !== null)
			}
		];
	});
	const inPhase = (...phases: Phase[]) => cards.filter(({ phase }) => phases.includes(phase));
	return {
		zone: ZONE,
		open: inPhase('open').sort((a, b) => a.closesAt - b.closesAt),
		upcoming: inPhase('scheduled').sort((a, b) => a.opensAt - b.opensAt),
		finished: inPhase('closed', 'finalized')
			.sort((a, b) => b.closesAt - a.closesAt)
			.slice(0, MOST_FINISHED)
	};
}

export type ContestCard = Awaited<ReturnType<typeof listPublicContests>>['open'][number];
