import { and, asc, desc, eq, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const { contests, plans, targets, units } = schema;

const CONTESTS_OFFERED = 30;

/** Published contests of units in these subtrees or above them, newest first: what an activity may have been about. */
export async function contestsNear(paths: string[]): Promise<{ id: string; title: string }[]> {
	if (paths.length === 0) return [];
	const near = paths.flatMap((path) => [like(units.path, `${path}%`), sql`${path} like ${units.path} || '%'`]);
	return read
		.select({ id: contests.id, title: contests.title })
		.from(contests)
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(and(isNull(contests.practiceOf), isNotNull(contests.publishedAt), or(...near)))
		.orderBy(desc(contests.createdAt))
		.limit(CONTESTS_OFFERED);
}

/** Targets that count activities, of plans in use. */
export async function countingTargets(): Promise<{ id: string; clause: string; metric: string; plan: string }[]> {
	return read
		.select({ id: targets.id, clause: targets.clause, metric: targets.metric, plan: plans.title })
		.from(targets)
		.innerJoin(plans, eq(plans.id, targets.planId))
		.where(and(inArray(targets.measure, ['activity_count']), isNull(plans.archivedAt)))
		.orderBy(asc(plans.position), asc(targets.position));
}
