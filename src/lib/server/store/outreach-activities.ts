import { and, count, desc, eq, getTableColumns, gte, inArray, like, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { Headcounts, OutreachState } from '../../domain/outreach';
import { read, schema, type Db } from '../db';
import * as revisions from './revisions';

const { contests, outreachActivities: activities, outreachHeadcounts: headcounts, staff, targets, units } = schema;

export type ActivityRow = typeof activities.$inferSelect;
/** Changes with every change of what counts: figures that are kept in memory are of one revision. */
export const COUNTED = 'outreach';

/** A place in the list, newest day first. */
export type ActivityPlace = Pick<ActivityRow, 'occurredOn' | 'id'>;

export interface ActivityFilter {
	/** Subtrees that are looked through; none = nothing is found. */
	paths: readonly string[];
	/** Of these subtrees only what lies under one of those; `itself` false leaves out the unit of the path. */
	within?: readonly { path: string; itself: boolean }[];
	states?: readonly OutreachState[];
	channel?: string;
	/** Local days, both included. */
	from?: string | null;
	to?: string | null;
	recordedBy?: string;
	/** Leaves out what this person recorded. */
	notRecordedBy?: string;
	ids?: string[];
}

/** As a list of ids, so that the index on the unit is used. */
function unitsOf(paths: readonly string[], within: ActivityFilter['within']) {
	const under = (path: string) => like(units.path, `${path}%`);
	const parts = within?.map(({ path, itself }) => (itself ? under(path) : and(under(path), ne(units.path, path))));
	return read
		.select({ id: units.id })
		.from(units)
		.where(and(or(...paths.map(under)), parts && or(sql`1 = 0`, ...parts)));
}

const matching = ({
	paths,
	within,
	states,
	channel,
	from,
	to,
	recordedBy,
	notRecordedBy,
	ids
}: ActivityFilter): SQL | undefined =>
	and(
		inArray(activities.unitId, unitsOf(paths, within)),
		states ? inArray(activities.state, [...states]) : undefined,
		channel ? eq(activities.channel, channel) : undefined,
		from ? gte(activities.occurredOn, from) : undefined,
		to ? lte(activities.occurredOn, to) : undefined,
		recordedBy ? eq(activities.recordedBy, recordedBy) : undefined,
		notRecordedBy ? or(ne(activities.recordedBy, notRecordedBy), sql`${activities.recordedBy} is null`) : undefined,
		ids ? inArray(activities.id, ids) : undefined
	);

/** Up to `limit` activities after the place, with their unit and headcounts. */
export async function list(filter: ActivityFilter, limit: number, after?: ActivityPlace) {
	if (filter.paths.length === 0) return [];
	const isAfter =
		after &&
		or(
			lt(activities.occurredOn, after.occurredOn),
			and(eq(activities.occurredOn, after.occurredOn), lt(activities.id, after.id))
		);
	const rows = await read
		.select({ ...getTableColumns(activities), unitName: units.name, unitPath: units.path, recordedByName: staff.name })
		.from(activities)
		.innerJoin(units, eq(units.id, activities.unitId))
		.leftJoin(staff, eq(staff.id, activities.recordedBy))
		.where(and(matching(filter), isAfter))
		.orderBy(desc(activities.occurredOn), desc(activities.id))
		.limit(limit);
	return withHeadcounts(rows);
}

async function withHeadcounts<R extends { id: string }>(
	rows: R[],
	db: Db = read
): Promise<(R & { headcounts: Headcounts })[]> {
	const ids = rows.map(({ id }) => id);
	const counts = ids.length ? await db.select().from(headcounts).where(inArray(headcounts.activityId, ids)) : [];
	const byActivity = Map.groupBy(counts, ({ activityId }) => activityId);
	return rows.map((row) => ({
		...row,
		headcounts: Object.fromEntries(
			(byActivity.get(row.id) ?? []).map(({ audienceGroup, headcount }) => [audienceGroup, headcount])
		)
	}));
}

export async function countByState(filter: ActivityFilter): Promise<Partial<Record<OutreachState, number>>> {
	if (filter.paths.length === 0) return {};
	const rows = await read
		.select({ state: activities.state, n: count() })
		.from(activities)
		.where(matching(filter))
		.groupBy(activities.state);
	return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** An activity with all that its page shows, whoever reads it. */
export async function find(id: string, db: Db = read) {
	const rows = await db
		.select({
			...getTableColumns(activities),
			unitName: units.name,
			unitPath: units.path,
			recordedByName: staff.name,
			contestTitle: contests.title,
			targetClause: targets.clause,
			targetMetric: targets.metric
		})
		.from(activities)
		.innerJoin(units, eq(units.id, activities.unitId))
		.leftJoin(staff, eq(staff.id, activities.recordedBy))
		.leftJoin(contests, eq(contests.id, activities.contestId))
		.leftJoin(targets, eq(targets.id, activities.targetId))
		.where(eq(activities.id, id))
		.limit(1);
	const [row] = await withHeadcounts(rows, db);
	return row;
}

/** False, and nothing is stored, when there is an activity with this id. */
export async function insert(tx: Db, row: typeof activities.$inferInsert, counts: Headcounts): Promise<boolean> {
	const added = await tx.insert(activities).values(row).onConflictDoNothing().returning({ id: activities.id });
	if (added.length === 0) return false;
	await insertCounts(tx, row.id, counts);
	if (row.state === 'approved') await revisions.bump(tx, COUNTED);
	return true;
}

async function insertCounts(tx: Db, activityId: string, counts: Headcounts) {
	const rows = Object.entries(counts).map(([group, headcount]) => ({
		activityId,
		audienceGroup: group as AudienceGroup,
		headcount
	}));
	if (rows.length) await tx.insert(headcounts).values(rows);
}

export async function replaceCounts(tx: Db, activityId: string, counts: Headcounts) {
	await tx.delete(headcounts).where(eq(headcounts.activityId, activityId));
	await insertCounts(tx, activityId, counts);
}

/** False, and nothing is changed, when the activity was changed since that revision. */
export async function update(
	tx: Db,
	{ id, revision }: Pick<ActivityRow, 'id' | 'revision'>,
	change: Partial<typeof activities.$inferInsert>
): Promise<boolean> {
	const changed = await tx
		.update(activities)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(activities.id, id), eq(activities.revision, revision)))
		.returning({ id: activities.id });
	if (changed.length > 0 && (change.state === 'approved' || change.state === 'struck'))
		await revisions.bump(tx, COUNTED);
	return changed.length === 1;
}

/** Activities that are not struck, with one of these fingerprints or ids; newest record first. */
export async function listLike(
	{ fingerprints = [], ids = [] }: { fingerprints?: string[]; ids?: string[] },
	db: Db = read
) {
	if (fingerprints.length + ids.length === 0) return [];
	const one = ids.length ? inArray(activities.id, ids) : inArray(activities.fingerprint, fingerprints);
	const rows = await db
		.select({ ...getTableColumns(activities), unitName: units.name, unitPath: units.path, recordedByName: staff.name })
		.from(activities)
		.innerJoin(units, eq(units.id, activities.unitId))
		.leftJoin(staff, eq(staff.id, activities.recordedBy))
		.where(and(one, ne(activities.state, 'struck')))
		.orderBy(desc(activities.id));
	return withHeadcounts(rows, db);
}

/** How often each channel was used at a unit itself: what it uses most is offered first. */
export async function channelUse(unitId: string): Promise<Map<string, number>> {
	const rows = await read
		.select({ channel: activities.channel, n: count() })
		.from(activities)
		.where(eq(activities.unitId, unitId))
		.groupBy(activities.channel);
	return new Map(rows.map(({ channel, n }) => [channel, n]));
}

/** What a person recorded last: ids sort by birth. */
export async function lastOf(recordedBy: string) {
	const rows = await read
		.select()
		.from(activities)
		.where(and(eq(activities.recordedBy, recordedBy), ne(activities.state, 'struck')))
		.orderBy(desc(activities.id))
		.limit(1);
	const [row] = await withHeadcounts(rows);
	return row;
}
