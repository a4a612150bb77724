import { holdsOn } from '../../../domain/roster';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterProgress from '../../store/roster-progress';
import * as rosters from '../../store/rosters';
import { pageOfPeople } from './list-people';
import { contestsFor, windowOf, type ProgressWish } from './progress-wish';
import { rosterOf } from './roster-of';

/** A roster with who has taken part and who has not, as it is asked for. */
export async function showRoster(actor: Actor, rosterId: string, wish: ProgressWish, now: number) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const today = toLocalDate(now, ZONE);
	const contests = await contestsFor(unit.path, now);
	const asked = windowOf(wish, contests, now);
	const group = roster.audienceGroup;
	// Whoever is on another list of the unit and group is nobody else.
	const sisters = (await rosters.holdingAt(unit.id, today)).filter((one) => one.audienceGroup === group);
	const lists = [...new Set([roster.id, ...sisters.map(({ id }) => id)])];
	const [counts, states, people, others] = await Promise.all([
		rosterProgress.counts([roster.id], asked.window),
		rosterEntries.states([roster.id]),
		pageOfPeople([roster.id], asked.window, wish.view === 'done', wish.after),
		rosterProgress.others(lists, { unitId: unit.id, group }, asked.window)
	]);
	const stateCount = (state: string) => Number(states.find((one) => one.state === state)?.n ?? 0);
	return {
		id: roster.id,
		name: roster.name,
		group,
		asOf: roster.asOf,
		endsOn: roster.endsOn,
		source: roster.source,
		holds: holdsOn(roster, today),
		unit: { id: unit.id, name: unit.name },
		asked: { ...asked.wish, view: wish.view },
		contest: asked.contest,
		contests: contests.map(({ id, title }) => ({ id, title })),
		counts: counts.get(roster.id) ?? { lines: 0, done: 0 },
		matched: stateCount('matched'),
		unclear: stateCount('unclear'),
		others,
		...people
	};
}

/** What the pages that change a roster need of it. */
export async function showRosterHead(actor: Actor, rosterId: string, now: number) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const { id, name, source, asOf, endsOn, revision, audienceGroup: group } = roster;
	const states = await rosterEntries.states([id]);
	const lines = states.reduce((sum, { n }) => sum + Number(n), 0);
	return { id, name, source, asOf, endsOn, revision, group, lines, unitName: unit.name, today: toLocalDate(now, ZONE) };
}
