import { outreachActs } from '../../../domain/outreach-approval';
import { pathsFor, type Actor } from '../../access';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import { pickableUnits } from '../unit/pickable-units';
import { countWaiting } from './count-waiting';
import { findOutreachScope, placeOf, type ActivityQuery } from './outreach-scope';
import { summarizeActivities } from './summarize-activities';

const PAGE_SIZE = 25;
/** A longer list makes every page heavy; then one goes down from unit to unit. */
const UNITS_OFFERED = 400;

type Activity = Awaited<ReturnType<typeof outreachActivities.list>>[number];

/** One page of the activities of a subtree, newest day first, with the figures of what counts. */
export async function listActivities(actor: Actor, query: ActivityQuery, now: number) {
	const scope = await findOutreachScope(actor, query, now);
	const filter = filterOf(actor, scope, query);
	const page = await outreachActivities.list(filter, PAGE_SIZE + 1, placeOf(query.after));
	const shown = page.slice(0, PAGE_SIZE);
	const last = page.length > PAGE_SIZE ? shown.at(-1) : undefined;
	const { unit, above, visible, window, today } = scope;
	return {
		unit: { id: unit.id, name: unit.name },
		above: above.map(({ id, name }) => ({ id, name })),
		units: visible.length <= UNITS_OFFERED ? pickableUnits(visible) : null,
		channels: await outreachChannels.list(),
		window,
		today,
		activities: await listed(actor, shown),
		next: last ? `${last.occurredOn}.${last.id}` : null,
		states: await outreachActivities.countByState({ ...filter, states: undefined }),
		figures: await summarizeActivities(scope),
		waiting: await countWaiting(actor),
		mayRecord: pathsFor(actor, 'outreach:record').length > 0,
		mayNameChannels: pathsFor(actor, 'plan:edit').length > 0
	};
}

/** Also for the export. */
export function filterOf(
	actor: Actor,
	{ unit, window }: Pick<Awaited<ReturnType<typeof findOutreachScope>>, 'unit' | 'window'>,
	{ channel, state, whose }: ActivityQuery
): outreachActivities.ActivityFilter {
	return {
		paths: [unit.path],
		...window,
		channel,
		states: state && [state],
		recordedBy: whose === 'mine' ? actor.id : undefined
	};
}

/** Activities as a list shows them, each with its files and with whether this person may decide on it. */
export async function listed(actor: Actor, activities: Activity[]) {
	const files = await evidenceFiles.listOf(
		'activity',
		activities.map(({ id }) => id)
	);
	const byOwner = Map.groupBy(files, ({ ownerId }) => ownerId);
	return activities.map(({ fingerprint: _, unitPath, ...activity }) => ({
		...activity,
		files: (byOwner.get(activity.id) ?? []).map(({ id, name, mediaType }) => ({ id, name, mediaType })),
		mayDecide: outreachActs(actor, { ...activity, unitPath }).includes('approve')
	}));
}
