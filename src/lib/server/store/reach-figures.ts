import { and, eq, inArray, like, lte, sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { ReachKind } from '../../domain/participation';
import { read, schema } from '../db';

const { reachCounts, units } = schema;

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

/** Persons of a subtree first reached on each day that had any, by group. */
export async function daily(unitPath: string, window: ReachWindow, kind: ReachKind, groups: readonly AudienceGroup[]) {
	return read
		.select({ day: reachCounts.day, group: reachCounts.audienceGroup, persons })
		.from(reachCounts)
		.innerJoin(units, eq(units.id, reachCounts.unitId))
		.where(and(within(unitPath, window), eq(reachCounts.kind, kind), inArray(reachCounts.audienceGroup, [...groups])))
		.groupBy(reachCounts.day, reachCounts.audienceGroup);
}
