import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const { attempts, roundUnitCounts, units } = schema;

/** Persons and attempts of a round, one row per unit × group that has any. */
export async function byUnitAndGroup(roundId: string) {
	return read
		.select({ count: roundUnitCounts, unitName: units.name, unitPath: units.path })
		.from(roundUnitCounts)
		.innerJoin(units, eq(units.id, roundUnitCounts.unitId))
		.where(eq(roundUnitCounts.roundId, roundId))
		.orderBy(asc(units.path));
}

/** Attempts (lượt) started and finished in each stretch of `bucketMs` from `origin` on, numbered from 0, where there were any. */
export async function attemptsOverTime(roundId: string, origin: number, bucketMs: number) {
	const ofRound = eq(attempts.roundId, roundId);
	const bucketOf = (at: typeof attempts.startedAt | typeof attempts.endedAt) =>
		sql`(${at} - ${sql.raw(String(origin))}) / ${sql.raw(String(bucketMs))}`.mapWith(Number);
	const countBy = (at: typeof attempts.startedAt | typeof attempts.endedAt) =>
		read
			.select({ bucket: bucketOf(at), n: count() })
			.from(attempts)
			.where(and(ofRound, isNotNull(at)))
			.groupBy(bucketOf(at));
	return { started: await countBy(attempts.startedAt), finished: await countBy(attempts.endedAt) };
}
