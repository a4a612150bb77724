import { and, asc, count, eq, isNotNull, like, lte, sql } from 'drizzle-orm';
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

/** The headcount of every unit of a subtree by group that holds on the local date `on`: the newest not after it. */
export async function headcountsUnder(unitPath: string, on: string) {
	const rows = await read
		.select({ unitId: populations.unitId, group: populations.audienceGroup, headcount: populations.headcount })
		.from(populations)
		.innerJoin(units, eq(units.id, populations.unitId))
		.where(and(like(units.path, `${unitPath}%`), lte(populations.asOf, on)))
		.orderBy(asc(populations.asOf));
	return [...new Map(rows.map((row) => [`${row.unitId} ${row.group}`, row])).values()];
}
