import { PHASES, type Phase } from '../../../domain/contest-phase';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';
import { phaseOf } from './find-contest';

const PAGE = 20;

/** The contests this person may see, newest first; `phase` and `cursor` as they stand in the address. */
export async function listContests(actor: Actor, phase: string | null, cursor: string | null, now: number) {
	const wanted = PHASES.find((known) => known === phase) ?? null;
	const paths = pathsFor(actor, 'contest:read');
	const rows = await contests.list({ paths, phase: wanted, before: readCursor(cursor), limit: PAGE + 1 }, now);
	const page = rows.slice(0, PAGE);
	const rounds = Map.groupBy(
		await contests.roundsOfAll(page.map(({ contest }) => contest.id)),
		({ contestId }) => contestId
	);
	const last = rows.length > PAGE ? page.at(-1)?.contest : undefined;
	return {
		contests: page.map(({ contest, unitName }) => summaryOf(contest, unitName, rounds.get(contest.id) ?? [], now)),
		phase: wanted,
		phases: PHASES,
		zone: ZONE,
		next: last ? `${last.createdAt}.${last.id}` : null,
		mayCreate: pathsFor(actor, 'contest:edit').length > 0
	};
}

function summaryOf(contest: contests.ContestRow, unitName: string, rounds: contests.RoundRow[], now: number) {
	const { id, code, title, isDemo } = contest;
	const phase: Phase = phaseOf({ contest, rounds }, now);
	return {
		id,
		code,
		title,
		isDemo,
		unitName,
		phase,
		roundCount: rounds.length,
		opensAt: Math.min(...rounds.map(({ opensAt }) => opensAt)),
		closesAt: Math.max(...rounds.map(({ closesAt }) => closesAt))
	};
}

function readCursor(cursor: string | null) {
	const [, createdAt, id] = /^(\d{1,15})\.(\w{1,64})$/.exec(cursor ?? '') ?? [];
	return createdAt && id ? { createdAt: Number(createdAt), id } : null;
}
