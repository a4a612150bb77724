import { and, asc, between, countDistinct, desc, eq, isNotNull, isNull, like, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const { contests, roundEntries, rounds, roundUnitCounts, units } = schema;

/** Instants between which a round opened, both included. */
export interface OpeningWindow {
	fromMs: number;
	toMs: number;
}

const attempts = sql<number>`sum(${roundUnitCounts.attemptsFinished})`.mapWith(Number);
const opened = ({ fromMs, toMs }: OpeningWindow) =>
	and(between(rounds.opensAt, fromMs, toMs), isNotNull(contests.publishedAt), isNull(contests.practiceOf));

/** Finished attempts (lượt) by unit and group, of each unit itself, in the rounds that opened in the window. */
export async function attemptsByUnit(unitPath: string, window: OpeningWindow) {
	return read
		.select({ unitId: roundUnitCounts.unitId, group: roundUnitCounts.audienceGroup, attempts })
		.from(roundUnitCounts)
		.innerJoin(rounds, eq(rounds.id, roundUnitCounts.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, roundUnitCounts.unitId))
		.where(and(opened(window), like(units.path, `${unitPath}%`)))
		.groupBy(roundUnitCounts.unitId, roundUnitCounts.audienceGroup);
}

/** Each round that opened in the window and had anyone from the subtree: distinct persons (người) and attempts (lượt) finished. */
export async function byRound(unitPath: string, window: OpeningWindow) {
	return read
		.select({
			contestId: contests.id,
			contestTitle: contests.title,
			roundId: rounds.id,
			roundName: rounds.name,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt,
			persons: sql<number>`sum(${roundUnitCounts.personsFinished})`.mapWith(Number),
			attempts
		})
		.from(roundUnitCounts)
		.innerJoin(rounds, eq(rounds.id, roundUnitCounts.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, roundUnitCounts.unitId))
		.where(and(opened(window), like(units.path, `${unitPath}%`)))
		.groupBy(contests.id, contests.title, rounds.id, rounds.name, rounds.opensAt, rounds.closesAt)
		.orderBy(desc(rounds.opensAt), asc(rounds.id));
}

/** Distinct persons of the subtree in each contest over those rounds: who took part in two rounds is one person. */
export async function personsByContest(unitPath: string, window: OpeningWindow): Promise<Map<string, number>> {
	const rows = await read
		.select({ contestId: rounds.contestId, persons: countDistinct(roundEntries.participantId) })
		.from(roundEntries)
		.innerJoin(rounds, eq(rounds.id, roundEntries.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, roundEntries.unitId))
		.where(and(opened(window), like(units.path, `${unitPath}%`)))
		.groupBy(rounds.contestId);
	return new Map(rows.map(({ contestId, persons }) => [contestId, persons]));
}

/** When the rounds of contests that units of the subtree organize opened. */
export async function openingsUnder(unitPath: string, window: OpeningWindow) {
	return read
		.select({ contestId: contests.id, opensAt: rounds.opensAt })
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(and(opened(window), like(units.path, `${unitPath}%`)));
}
