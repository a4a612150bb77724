import { and, asc, between, desc, eq, isNotNull, isNull, like } from 'drizzle-orm';
import { read, schema } from '../db';

const { contests, rounds, units } = schema;

/** Instants between which a round opened, both included. */
export interface OpeningWindow {
	fromMs: number;
	toMs: number;
}

const opened = ({ fromMs, toMs }: OpeningWindow) =>
	and(between(rounds.opensAt, fromMs, toMs), isNotNull(contests.publishedAt), isNull(contests.practiceOf));

/** The rounds that opened in the window, with their contests; the latest first. */
export async function roundsOpened(window: OpeningWindow) {
	return read
		.select({
			contestId: contests.id,
			contestCode: contests.code,
			contestTitle: contests.title,
			roundId: rounds.id,
			roundName: rounds.name,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt
		})
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(opened(window))
		.orderBy(desc(rounds.opensAt), asc(rounds.id));
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
