import { and, asc, count, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const { attempts, populations, roundUnitCounts, units } = schema;

/** Persons and attempts of a round, one row per unit × group that has any. */
export async function byUnitAndGroup(roundId: string) {
	return read
		.select({ count: roundUnitCounts, unitName: units.name, unitPath: units.path })
		.from(roundUnitCounts)
		.innerJoin(units, eq(units.id, roundUnitCounts.unitId))
		.where(eq(roundUnitCounts.roundId, roundId))
		.orderBy(asc(units.path));
}

/** Attempts (lượt) started and finished in each stretch of `bucketMs` since the epoch in which there were any. */
export async function attemptsOverTime(roundId: string, bucketMs: number, offsetMs: number) {
	const bucketOf = (at: typeof attempts.startedAt | typeof attempts.endedAt) =>
		sql<number>`(${at} + ${sql.raw(String(offsetMs))}) / ${sql.raw(String(bucketMs))}`.mapWith(Number);
	const started = bucketOf(attempts.startedAt);
	const finished = bucketOf(attempts.endedAt);
	const ofRound = eq(attempts.roundId, roundId);
	return {
		started: await read.select({ bucket: started, n: count() }).from(attempts).where(ofRound).groupBy(started),
		finished: await read
			.select({ bucket: finished, n: count() })
			.from(attempts)
			.where(and(ofRound, isNotNull(attempts.endedAt)))
			.groupBy(finished)
	};
}

/** Headcounts of these units by group, the newest of each on the local date `on` first. */
export async function headcounts(unitIds: string[], on: string) {
	if (unitIds.length === 0) return [];
	return read
		.select()
		.from(populations)
		.where(and(inArray(populations.unitId, unitIds), lte(populations.asOf, on)))
		.orderBy(desc(populations.asOf));
}
