import { roundPhase } from '../../../domain/contest-phase';
import { mayAct } from '../../../domain/role';
import { maskPhone } from '../../../domain/phone';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as attempts from '../../store/attempts';
import type { ContestRow } from '../../store/contests';
import * as roundCounts from '../../store/round-counts';
import * as roundEntries from '../../store/round-entries';
import * as standings from '../../store/standings';
import { roundWork } from '../correction/round-work';
import { findRound, windowOf } from './find-contest';

const PAGE = 100;

/** As they stand in the address. */
export interface StandingsWish {
	division: string | null;
	after: string | null;
}

/** A round's standings as the organizers see them: full names, phones by their ending. */
export async function showStandings(actor: Actor, roundId: string, { division, after }: StandingsWish, now: number) {
	const found = await findRound(actor, roundId, 'contest:edit');
	const { contest, round, unitPath } = found;
	const lists = divisionsOf(contest);
	const list = lists.find(({ key }) => key === division) ?? lists[0];
	const rows = await standings.fullPage({ round, division: list?.key ?? '' }, positionOf(after), PAGE + 1);
	const phase = roundPhase(windowOf(contest, round), now);
	const page = rows.slice(0, PAGE);
	const { id, title, code } = contest;
	return {
		contest: { id, title, code },
		zone: ZONE,
		work: await roundWork(actor, found, now),
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
			reviewReason: round.reviewReason,
			lotSeed: round.finalizedAt === null ? null : round.lotSeed
		},
		divisions: contest.divisions.map(({ key, name }) => ({ key, name })),
		division: list?.key ?? '',
		totals: await roundCounts.totalsOf(roundId),
		running: await attempts.runningIn(roundId),
		excluded: await roundEntries.excludedOf(roundId),
		rows: page.map(({ standing, name, phone, prize }) => ({
			...standing,
			prize,
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

/** The lists a contest's people stand in; one without a name where it has no divisions. */
export const divisionsOf = ({ divisions }: ContestRow) => (divisions.length > 0 ? divisions : [{ key: '', name: '' }]);

export const positionOf = (after: string | null) => Number(/^\d{1,9}$/.exec(after ?? '')?.[0] ?? 0);
