import { roundPhase } from '../../../domain/contest-phase';
import { mayAct } from '../../../domain/role';
import { maskPhone } from '../../../domain/phone';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as standings from '../../store/standings';
import { findRound, windowOf } from './find-contest';

const PAGE = 100;

/** A round's standings as the organizers see them: full names, phones by their ending. `after` as it stands in the address. */
export async function showStandings(actor: Actor, roundId: string, after: string | null, now: number) {
	const { contest, round, unitPath } = await findRound(actor, roundId, 'contest:edit');
	const rows = await standings.fullPage(roundId, positionOf(after), PAGE + 1);
	const phase = roundPhase(windowOf(contest, round), now);
	const page = rows.slice(0, PAGE);
	const { id, title, code } = contest;
	return {
		contest: { id, title, code },
		zone: ZONE,
		round: {
			id: round.id,
			name: round.name,
			closesAt: round.closesAt,
			graceMs: round.rules.graceMs,
			phase,
			prediction: round.rules.prediction,
			outcome: round.outcome,
			finalizedAt: round.finalizedAt,
			resultsPublishedAt: round.resultsPublishedAt,
			lotSeed: round.finalizedAt === null ? null : round.lotSeed
		},
		totals: await standings.totalsOf(roundId),
		running: await standings.runningPapers(roundId),
		excluded: await standings.excludedOf(roundId),
		rows: page.map(({ standing, name, phone }) => ({
			...standing,
			name: name ?? standing.maskedName,
			phone: phone && maskPhone(phone)
		})),
		next: rows.length > PAGE ? (page.at(-1)?.standing.position ?? null) : null,
		may: {
			finalize: phase === 'closed' && mayAct(actor.grants, 'contest:publish', unitPath),
			publish: phase === 'finalized' && mayAct(actor.grants, 'result:publish', unitPath)
		}
	};
}

export const positionOf = (after: string | null) => Number(/^\d{1,9}$/.exec(after ?? '')?.[0] ?? 0);
