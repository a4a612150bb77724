import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, or } from 'drizzle-orm';
import { read, schema } from '../db';

const { contests, rounds, units } = schema;

/** Rounds of published contests that units on the way up or below organize, of which a part lies between two instants. */
export async function roundsBetween(
	{ path, above }: { path: string; above: readonly string[] },
	{ fromMs, toMs }: { fromMs: number; toMs: number }
) {
	const organized = or(like(units.path, `${path}%`), above.length > 0 ? inArray(units.id, [...above]) : undefined);
	const published = and(isNotNull(contests.publishedAt), isNull(contests.practiceOf));
	return read
		.select({
			roundId: rounds.id,
			roundName: rounds.name,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt,
			contestId: contests.id,
			contestCode: contests.code,
			contestTitle: contests.title,
			unitName: units.name
		})
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(and(organized, published, lte(rounds.opensAt, toMs), gte(rounds.closesAt, fromMs)))
		.orderBy(asc(rounds.opensAt), asc(rounds.id))
		.limit(500);
}
