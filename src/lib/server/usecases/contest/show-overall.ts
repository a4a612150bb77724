import { maskPhone } from '../../../domain/phone';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as overallStandings from '../../store/overall-standings';
import { findContest } from './find-contest';
import { divisionsOf, positionOf, type StandingsWish } from './show-standings';

const PAGE = 100;

/** A contest's overall standings as the organizers see them; `rule` is null where its rounds do not add up. */
export async function showOverall(actor: Actor, contestId: string, { division, after }: StandingsWish) {
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:edit');
	const lists = divisionsOf(contest);
	const key = (lists.find((one) => one.key === division) ?? lists[0])?.key ?? '';
	const position = positionOf(after);
	const rows = await overallStandings.fullPage({ contest, division: key }, position, PAGE + 1);
	const page = rows.slice(0, PAGE);
	const { id, title, code } = contest;
	const isFinalized = contest.overallFinalizedAt !== null;
	return {
		contest: { id, title, code },
		zone: ZONE,
		rule: contest.overall,
		rounds: rounds.map((round) => ({ id: round.id, name: round.name, finalizedAt: round.finalizedAt })),
		finalizedAt: contest.overallFinalizedAt,
		publishedAt: contest.overallPublishedAt,
		lotSeed: isFinalized ? contest.lotSeed : null,
		divisions: contest.divisions.map((one) => ({ key: one.key, name: one.name })),
		division: key,
		rows: page.map(({ standing, name, phone, prize }) => ({
			...standing,
			prize,
			name: name ?? standing.maskedName,
			phone: phone && maskPhone(phone)
		})),
		next: rows.length > PAGE ? (page.at(-1)?.standing.position ?? null) : null,
		may: {
			finalize: !isFinalized && mayAct(actor.grants, 'contest:publish', unitPath),
			publish: isFinalized && mayAct(actor.grants, 'result:publish', unitPath)
		}
	};
}
