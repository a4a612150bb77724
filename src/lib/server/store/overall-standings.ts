import { and, asc, count, eq, gt, gte, isNull, lt, max, ne, sum } from 'drizzle-orm';
import { insertMany, read, schema, type Db } from '../db';
import type { ContestRow } from './contests';
import { matching } from './standing-search';
import type { StandingQuery } from './standings';

const { awards, overallStandings, participants } = schema;

export type OverallRow = typeof overallStandings.$inferSelect;

/** One list: of a contest's standing run, for one division ('' where the contest has none). */
export interface OverallList {
	contest: Pick<ContestRow, 'id' | 'overallRun'>;
	division: string;
}

const REMOVED_AT_ONCE = 2_000;

/** Rows of a run that does not stand yet, so nobody sees them. */
export async function addRows(tx: Db, rows: OverallRow[]) {
	await insertMany(tx, overallStandings, rows);
}

const inRun = ({ id, overallRun }: OverallList['contest']) =>
	and(eq(overallStandings.contestId, id), eq(overallStandings.run, overallRun ?? ''));

export async function page(
	{ contest, division }: OverallList,
	{ after, limit, search }: StandingQuery
): Promise<OverallRow[]> {
	const rows = and(
		eq(overallStandings.division, division),
		gt(overallStandings.position, after),
		matching(overallStandings, search)
	);
	return read
		.select()
		.from(overallStandings)
		.where(and(inRun(contest), rows))
		.orderBy(asc(overallStandings.position))
		.limit(limit);
}

/** With what only staff may see, and the prize that is proposed or approved. */
export async function fullPage({ contest, division }: OverallList, after: number, limit: number) {
	const ownPrize = and(
		eq(awards.contestId, overallStandings.contestId),
		isNull(awards.roundId),
		eq(awards.participantId, overallStandings.participantId),
		ne(awards.state, 'withdrawn')
	);
	return read
		.select({ standing: overallStandings, name: participants.name, phone: participants.phone, prize: awards.tier })
		.from(overallStandings)
		.leftJoin(participants, eq(participants.id, overallStandings.participantId))
		.leftJoin(awards, ownPrize)
		.where(and(inRun(contest), eq(overallStandings.division, division), gt(overallStandings.position, after)))
		.orderBy(asc(overallStandings.position))
		.limit(limit);
}

export async function ofParticipant(
	contest: OverallList['contest'],
	participantId: string
): Promise<OverallRow | undefined> {
	const [row] = await read
		.select()
		.from(overallStandings)
		.where(and(inRun(contest), eq(overallStandings.participantId, participantId)))
		.limit(1);
	return row;
}

/** How many are ranked in each division. */
export async function sizes(contest: OverallList['contest']) {
	return read
		.select({ division: overallStandings.division, n: count() })
		.from(overallStandings)
		.where(inRun(contest))
		.groupBy(overallStandings.division);
}

/** What the ranked people of each unit did together, over the rounds that count. */
export async function byUnit(contest: OverallList['contest']) {
	return read
		.select({
			unitId: overallStandings.unitId,
			unitName: max(overallStandings.unitName).mapWith(String),
			participants: count(),
			correctSum: sum(overallStandings.correct).mapWith(Number),
			totalSum: sum(overallStandings.total).mapWith(Number)
		})
		.from(overallStandings)
		.where(inRun(contest))
		.groupBy(overallStandings.unitId);
}

/** Stretches of a contest's rows, each small enough for one short write: of one run, or of all but one. */
export async function stretches(contestId: string, which: { run: string } | { not: string }) {
	const chosen = 'run' in which ? eq(overallStandings.run, which.run) : ne(overallStandings.run, which.not);
	const runs = await read
		.select({ run: overallStandings.run, division: overallStandings.division, last: max(overallStandings.position) })
		.from(overallStandings)
		.where(and(eq(overallStandings.contestId, contestId), chosen))
		.groupBy(overallStandings.run, overallStandings.division);
	return runs.flatMap(({ run, division, last }) =>
		Array.from({ length: Math.ceil((last ?? 0) / REMOVED_AT_ONCE) }, (_, index) => ({
			run,
			division,
			from: index * REMOVED_AT_ONCE + 1
		}))
	);
}

export async function removeStretch(
	tx: Db,
	contestId: string,
	{ run, division, from }: { run: string; division: string; from: number }
) {
	const list = and(eq(overallStandings.run, run), eq(overallStandings.division, division));
	const stretch = and(gte(overallStandings.position, from), lt(overallStandings.position, from + REMOVED_AT_ONCE));
	await tx.delete(overallStandings).where(and(eq(overallStandings.contestId, contestId), list, stretch));
}

/** Takes out of the frozen standings what is not published with them: the full name that the search goes by. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx.update(overallStandings).set({ nameFolded: '' }).where(eq(overallStandings.participantId, participantId));
}
