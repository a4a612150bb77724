import { remainingMs } from '../../../domain/attempt';
import { blueprintSize } from '../../../domain/blueprint';
import { contestPhase, roundPhase } from '../../../domain/contest-phase';
import { lotCommitment } from '../../../domain/lot-commitment';
import { renderMarkdown } from '../../../formats/markdown';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import { errorText } from '../../errors';
import * as attempts from '../../store/attempts';
import * as participants from '../../store/participants';
import * as units from '../../store/units';
import type { ContestRow, RoundRow } from '../../store/contests';
import { isOver } from '../attempt/close-expired-attempts';
import { publishedContest } from '../attempt/open-round';
import { obstacleFor } from './refuse-ineligible';

/** What anybody may know of a published contest, and where this person stands in it. Throws 'contest.not_found'. */
export async function showPublicContest(code: string, participant: ParticipantActor | null, now: number) {
	const { contest, unitName, rounds, current } = await publishedContest(code, now);
	const eligibleUnits = await Promise.all(contest.eligibility.unitIds.map((id) => units.find(id)));
	return {
		zone: ZONE,
		now,
		code: contest.code,
		title: contest.title,
		summary: contest.summary,
		organizer: unitName,
		phase: contestPhase(rounds, now),
		prizes: contest.prizes.filter(({ count }) => count > 0),
		overall: contest.overall,
		collective: contest.collective && { measure: contest.collective.measure, prizes: contest.collective.prizes },
		divisions: contest.divisions,
		commitments: commitmentsOf(contest, rounds),
		eligible: {
			groups: contest.eligibility.groups,
			unitNames: eligibleUnits.flatMap((unit) => (unit ? [unit.name] : [])),
			minimumAge: contest.eligibility.minimumAge
		},
		rulesHtml: renderMarkdown(contest.rulesText),
		rounds: rounds.map((round) => ({
			id: round.id,
			name: round.name,
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			phase: roundPhase(round, now),
			resultsPublished: round.resultsPublishedAt !== null
		})),
		round: current && {
			id: current.id,
			name: current.name,
			phase: roundPhase(current, now),
			opensAt: current.opensAt,
			closesAt: current.closesAt,
			questions: blueprintSize(current.blueprint),
			timeLimitMs: current.rules.timeLimitMs,
			attemptsAllowed: current.rules.attemptsAllowed,
			counting: current.rules.counting,
			predicts: current.rules.prediction !== null
		},
		you: participant && current ? await standingOf(participant, contest, current, now) : null
	};
}

/** What lots will be drawn by, as hashes; the overall standings have no name. */
function commitmentsOf({ overall, lotSeed }: ContestRow, rounds: RoundRow[]) {
	const drawing = rounds.filter(({ rules }) => rules.tieSteps.includes('lot'));
	const named = drawing.map((round) => ({ name: round.name, hash: lotCommitment(round.lotSeed) }));
	return overall && named.length > 0 ? [...named, { name: null, hash: lotCommitment(lotSeed) }] : named;
}

/** The person's attempts in the round, and in words what keeps them from entering, if anything. */
async function standingOf(participant: ParticipantActor, contest: ContestRow, round: RoundRow, now: number) {
	const own = await attempts.ofPersonInRound(round.id, participant.id);
	const running = own.find((one) => one.state === 'in_progress' && !isOver(one, round.rules, now));
	const { attemptsAllowed } = round.rules;
	return {
		name: participant.name,
		used: own.length,
		left: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - own.length),
		running: running ? { id: running.id, remainingMs: remainingMs(running.deadlineAt, now) } : null,
		lastId: own.filter((one) => one !== running).at(-1)?.id ?? null,
		obstacle: await obstacleOf(participant, contest, now)
	};
}

async function obstacleOf(participant: ParticipantActor, { eligibility }: ContestRow, now: number) {
	const person = await participants.find(participant.id);
	if (!person) return null;
	const { audienceGroup: group, unitId, birthYear } = person;
	const obstacle = await obstacleFor(eligibility, { group, unitId, birthYear }, now);
	return obstacle && errorText(obstacle.code, obstacle.params);
}
