import { and, asc, eq, inArray, like, lte, sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { ReachKind } from '../../domain/participation';
import type { Headcount } from '../../domain/population';
import { read, schema } from '../db';

const { populations, reachCounts, units } = schema;

/** Which persons are counted: those first reached in the period ('all' or a year) up to the evening of the local date `to`. */
export interface ReachWindow {
	period: string;
	to: string;
}

const persons = sql<number>`sum(${reachCounts.persons})`.mapWith(Number);

const within = (unitPath: string, { period, to }: ReachWindow) =>
	and(eq(reachCounts.period, period), like(units.path, `${unitPath}%`), lte(reachCounts.day, to));

/** Distinct persons by kind, unit and group, of each unit itself; kinds overlap and are not to be added. */
export async function byUnit(unitPath: string, window: ReachWindow) {
	return read
		.select({ kind: reachCounts.kind, unitId: reachCounts.unitId, group: reachCounts.audienceGroup, persons })
		.from(reachCounts)
		.innerJoin(units, eq(units.id, reachCounts.unitId))
		.where(within(unitPath, window))
		.groupBy(reachCounts.kind, reachCounts.unitId, reachCounts.audienceGroup);
}

/** Distinct persons of a subtree by kind and group. */
export async function byGroup(unitPath: string, window: ReachWindow) {
	return read
		.select({ kind: reachCounts.kind, group: reachCounts.audienceGroup, persons })
		.from(reachCounts)
		.innerJoin(units, eq(units.id, reachCounts.unitId))
		.where(within(unitPath, window))
		.groupBy(reachCounts.kind, reachCounts.audienceGroup);
}

/** Persons first reached on each day or in each month ('YYYY-MM') that had any. */
export async function timeline(
	unitPath: string,
	window: ReachWindow & { kind: ReachKind; groups: AudienceGroup[]; step: 'day' | 'month' }
) {
	const length = sql.raw(window.step === 'day' ? '10' : '7');
	const at = sql<string>`substr(${reachCounts.day}, 1, ${length})`;
	return read
		.select({ at, persons })
		.from(reachCounts)
		.innerJoin(units, eq(units.id, reachCounts.unitId))
		.where(
			and(
				within(unitPath, window),
				eq(reachCounts.kind, window.kind),
				inArray(reachCounts.audienceGroup, window.groups)
			)
		)
		.groupBy(at)
		.orderBy(asc(at));
}

/** The newest headcount of each unit × group of a subtree on a local date. */
export async function headcountsOn(unitPath: string, date: string): Promise<Headcount[]> {
	const newest = read
		.select({
			unitId: populations.unitId,
			audienceGroup: populations.audienceGroup,
			asOf: sql<string>`max(${populations.asOf})`.as('newest_as_of')
		})
		.from(populations)
		.where(lte(populations.asOf, date))
		.groupBy(populations.unitId, populations.audienceGroup)
		.as('newest');
	return read
		.select({
			unitId: populations.unitId,
			group: populations.audienceGroup,
			headcount: populations.headcount,
			asOf: populations.asOf,
			source: populations.source
		})
		.from(populations)
		.innerJoin(
			newest,
			and(
				eq(newest.unitId, populations.unitId),
				eq(newest.audienceGroup, populations.audienceGroup),
				eq(newest.asOf, populations.asOf)
			)
		)
		.innerJoin(units, eq(units.id, populations.unitId))
		.where(like(units.path, `${unitPath}%`));
}
