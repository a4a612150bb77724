import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as rosterProgress from '../../store/roster-progress';
import { listPeople } from './list-people';
import { contestsFor, windowOf, type ProgressWish } from './progress-wish';
import { rosterOf } from './roster-of';

/** What a reminder is written from: the contest that is meant (else one that is open), and who has not taken part. */
export async function showReminder(actor: Actor, rosterId: string, wish: ProgressWish, now: number) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const contests = await contestsFor(unit.path, now);
	const asked = windowOf(wish, contests, now);
	const missing = await listPeople([roster.id], asked.window, false);
	const counts = (await rosterProgress.counts([roster.id], asked.window)).get(roster.id);
	return {
		zone: ZONE,
		id: roster.id,
		name: roster.name,
		unitName: unit.name,
		asked: asked.wish,
		contest: asked.contest ?? contests.find(({ closesAt }) => closesAt !== null) ?? null,
		contests: contests.map(({ id, title }) => ({ id, title })),
		counts: counts ?? { lines: 0, done: 0 },
		names: missing.map(({ name }) => name)
	};
}
