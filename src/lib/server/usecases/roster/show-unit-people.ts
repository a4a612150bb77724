import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as rosterProgress from '../../store/roster-progress';
import * as rosters from '../../store/rosters';
import * as units from '../../store/units';
import { pageOfPeople } from './list-people';
import { contestsFor, windowOf, type ProgressWish } from './progress-wish';

/** All rosters of a unit that hold today, taken together: who has taken part and who has not. */
export async function showUnitPeople(actor: Actor, unitId: string, wish: ProgressWish, now: number) {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'roster:edit', unit.path);
	const contests = await contestsFor(unit.path, now);
	const asked = windowOf(wish, contests, now);
	const holding = await rosters.holdingAt(unit.id, toLocalDate(now, ZONE));
	const ids = holding.map(({ id }) => id);
	const groups = AUDIENCE_GROUPS.filter((group) => holding.some((one) => one.audienceGroup === group));
	const [counts, people, others] = await Promise.all([
		rosterProgress.counts(ids, asked.window),
		pageOfPeople(ids, asked.window, wish.view === 'done', wish.after),
		Promise.all(groups.map((group) => rosterProgress.others(ids, { unitId, group }, asked.window)))
	]);
	const lists = holding.map(({ id, name, audienceGroup }) => ({
		id,
		name,
		group: audienceGroup,
		...(counts.get(id) ?? { lines: 0, done: 0 })
	}));
	return {
		unit: { id: unit.id, name: unit.name },
		asked: { ...asked.wish, view: wish.view },
		contest: asked.contest,
		contests: contests.map(({ id, title }) => ({ id, title })),
		lists,
		counts: {
			lines: lists.reduce((sum, { lines }) => sum + lines, 0),
			done: lists.reduce((sum, { done }) => sum + done, 0)
		},
		others: others.reduce((sum, n) => sum + n, 0),
		...people
	};
}
