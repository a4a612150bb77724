import { and, count, eq, gte, inArray, like, lte, max, sql, sum } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import { read, schema } from '../db';
import { keptFigures } from './kept-figures';
import * as outreachActivities from './outreach-activities';

const { outreachActivities: activities, outreachHeadcounts: headcounts, units } = schema;

/** Local days, both included; null = from ever on. */
export interface OutreachWindow {
	from: string | null;
	to: string;
}

/** As a list of ids, so that the index on the unit is used. */
const under = (path: string) =>
	read
		.select({ id: units.id })
		.from(units)
		.where(like(units.path, `${path}%`));

/** Only approved activities count. */
const counted = (unitPath: string, { from, to }: OutreachWindow, channels: readonly string[] | null) =>
	and(
		inArray(activities.unitId, under(unitPath)),
		eq(activities.state, 'approved'),
		from === null ? undefined : gte(activities.occurredOn, from),
		lte(activities.occurredOn, to),
		channels === null ? undefined : inArray(activities.channel, [...channels])
	);

const persons = sql<number>`coalesce(${sum(headcounts.headcount)}, 0)`.mapWith(Number);
/** Of all groups, where an activity is one row. */
const everybody =
	sql<number>`coalesce(sum((select sum(${headcounts.headcount}) from ${headcounts} where ${headcounts.activityId} = ${activities.id})), 0)`.mapWith(
		Number
	);
const anyActivity = count(activities.id);

/**
 * Of each unit of a subtree itself and each group that had somebody: the headcount of its largest activity, all of them added up
 * (lượt người dự), and how many activities there were. `channels` null = all of them.
 */
export async function mostByUnit(unitPath: string, window: OutreachWindow, channels: readonly string[] | null) {
	const most = sql<number>`${max(headcounts.headcount)}`.mapWith(Number);
	return keptFigures(['mostByUnit', unitPath, window, channels], () =>
		read
			.select({
				unitId: activities.unitId,
				group: headcounts.audienceGroup,
				most,
				sum: persons,
				activities: anyActivity
			})
			.from(activities)
			.innerJoin(headcounts, eq(headcounts.activityId, activities.id))
			.where(counted(unitPath, window, channels))
			.groupBy(activities.unitId, headcounts.audienceGroup)
	);
}

/** Activities and lượt người dự of each unit of a subtree itself that had any. */
export async function byUnit(
	unitPath: string,
	window: OutreachWindow
): Promise<{ unitId: string; activities: number; headcount: number }[]> {
	return keptFigures(['byUnit', unitPath, window], () =>
		read
			.select({ unitId: activities.unitId, activities: anyActivity, headcount: everybody })
			.from(activities)
			.where(counted(unitPath, window, null))
			.groupBy(activities.unitId)
	);
}

/** Activities and lượt người dự of each channel that was used; an activity that counts nobody is an activity all the same. */
export async function byChannel(
	unitPath: string,
	window: OutreachWindow
): Promise<{ channel: string; activities: number; headcount: number }[]> {
	return keptFigures(['byChannel', unitPath, window], () =>
		read
			.select({ channel: activities.channel, activities: anyActivity, headcount: everybody })
			.from(activities)
			.where(counted(unitPath, window, null))
			.groupBy(activities.channel)
	);
}

/** The same for each group; `activities` are those that somebody of the group was at, so the groups of a channel do not add up. */
export async function byChannelAndGroup(
	unitPath: string,
	window: OutreachWindow
): Promise<{ channel: string; group: AudienceGroup; activities: number; headcount: number }[]> {
	return keptFigures(['byChannelAndGroup', unitPath, window], () =>
		read
			.select({
				channel: activities.channel,
				group: headcounts.audienceGroup,
				activities: anyActivity,
				headcount: persons
			})
			.from(activities)
			.innerJoin(headcounts, eq(headcounts.activityId, activities.id))
			.where(counted(unitPath, window, null))
			.groupBy(activities.channel, headcounts.audienceGroup)
	);
}

/** How many approved activities of a subtree were recorded as counting towards a target. */
export async function countForTarget(targetId: string, unitPath: string, window: OutreachWindow): Promise<number> {
	const [row] = await keptFigures(['countForTarget', targetId, unitPath, window], () =>
		read
			.select({ n: anyActivity })
			.from(activities)
			.where(and(counted(unitPath, window, null), eq(activities.targetId, targetId)))
	);
	return row?.n ?? 0;
}

/** Approved activities of a subtree, newest day first, with their headcounts; `after` is the last one of the page before. */
export async function list(
	unitPath: string,
	{ from, to }: OutreachWindow,
	page: { after?: outreachActivities.ActivityPlace; limit: number }
) {
	return outreachActivities.list({ paths: [unitPath], states: ['approved'], from, to }, page.limit, page.after);
}
