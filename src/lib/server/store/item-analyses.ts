import { and, asc, desc, eq, lte } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { contests, itemAnalyses, itemVersions, roundAnalyses, rounds, staff, units } = schema;

export type RoundAnalysisRow = typeof roundAnalyses.$inferSelect;
export type ItemAnalysisRow = typeof itemAnalyses.$inferSelect;
/** Which attempts of a person were counted. */
export type CountedAttempts = RoundAnalysisRow['attempts'];

/**
 * Puts an analysis in the place of the one before; false, and nothing changes, when a newer one is there. What is kept are counts and what follows from
 * them: nothing tells of one person, so deleting somebody's data leaves it as it is.
 */
export async function replace(
	tx: Db,
	round: RoundAnalysisRow,
	items: Omit<ItemAnalysisRow, 'roundId' | 'attempts'>[]
): Promise<boolean> {
	const { roundId, attempts, ...figures } = round;
	const put = await tx
		.insert(roundAnalyses)
		.values(round)
		.onConflictDoUpdate({
			target: [roundAnalyses.roundId, roundAnalyses.attempts],
			set: figures,
			setWhere: lte(roundAnalyses.analysedAt, figures.analysedAt)
		})
		.returning({ roundId: roundAnalyses.roundId });
	if (put.length === 0) return false;
	await tx.delete(itemAnalyses).where(of(roundId, attempts));
	for (const chunk of inChunks(items)) {
		await tx.insert(itemAnalyses).values(chunk.map((item) => ({ ...item, roundId, attempts })));
	}
	return true;
}

const of = (roundId: string, attempts: CountedAttempts) =>
	and(eq(itemAnalyses.roundId, roundId), eq(itemAnalyses.attempts, attempts));

/** A round's figures with who made them. */
export async function find(roundId: string, attempts: CountedAttempts) {
	const [row] = await read
		.select({ analysis: roundAnalyses, analysedByName: staff.name })
		.from(roundAnalyses)
		.leftJoin(staff, eq(staff.id, roundAnalyses.analysedBy))
		.where(and(eq(roundAnalyses.roundId, roundId), eq(roundAnalyses.attempts, attempts)))
		.limit(1);
	return row;
}

/** The items of a round's analysis with the versions that were asked, in the order in which these were written. */
export async function itemsOf(roundId: string, attempts: CountedAttempts) {
	return read
		.select({ itemId: itemAnalyses.itemId, statistics: itemAnalyses.statistics, version: itemVersions })
		.from(itemAnalyses)
		.innerJoin(itemVersions, eq(itemVersions.id, itemAnalyses.versionId))
		.where(of(roundId, attempts))
		.orderBy(asc(itemVersions.topic), asc(itemVersions.difficulty), asc(itemVersions.id));
}

/** What the first attempts of each round showed of an item, in all its versions, the newest round first. */
export async function ofItem(itemId: string) {
	return read
		.select({
			statistics: itemAnalyses.statistics,
			version: itemVersions.version,
			roundId: rounds.id,
			roundName: rounds.name,
			closesAt: rounds.closesAt,
			contestId: contests.id,
			contestTitle: contests.title,
			unitPath: units.path
		})
		.from(itemAnalyses)
		.innerJoin(itemVersions, eq(itemVersions.id, itemAnalyses.versionId))
		.innerJoin(rounds, eq(rounds.id, itemAnalyses.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(and(eq(itemAnalyses.itemId, itemId), eq(itemAnalyses.attempts, 'first')))
		.orderBy(desc(rounds.closesAt), desc(rounds.id), desc(itemVersions.version));
}
