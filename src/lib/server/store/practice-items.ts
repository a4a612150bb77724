import { and, asc, desc, eq, gt, inArray, isNotNull, max, ne } from 'drizzle-orm';
import { read, schema } from '../db';

const { attempts, contests, items, itemVersions, keyCorrections, rounds, roundPool } = schema;

/**
 * The approved version of every item that practice may ever use. One whose key was mended in a contest is left out until another
 * version is approved: its own key is wrong.
 */
export async function approved() {
	const mended = read.select({ id: keyCorrections.versionId }).from(keyCorrections);
	const rows = await read
		.select({
			itemId: items.id,
			versionId: itemVersions.id,
			topic: itemVersions.topic,
			difficulty: itemVersions.difficulty,
			audiences: itemVersions.audiences
		})
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.approvedVersionId))
		.where(and(ne(items.status, 'retired'), ne(items.use, 'contest')))
		.orderBy(asc(items.id));
	const wrong = new Set((await mended).map(({ id }) => id));
	return rows.filter(({ versionId }) => !wrong.has(versionId));
}

/** The item that was changed last: while it stays the same, so does every other. */
export async function lastChanged() {
	const [row] = await read
		.select({ id: items.id, updatedAt: items.updatedAt })
		.from(items)
		.orderBy(desc(items.updatedAt), desc(items.id))
		.limit(1);
	return row;
}

/** Published rounds that close after an instant, practice runs left out. */
export async function roundsClosingAfter(ms: number) {
	return read
		.select({
			id: rounds.id,
			closesAt: rounds.closesAt,
			rules: rounds.rules,
			publishedAt: contests.publishedAt,
			revision: contests.revision
		})
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(and(gt(rounds.closesAt, ms), eq(rounds.isPractice, false), isNotNull(contests.publishedAt)))
		.orderBy(asc(rounds.id));
}

/** By round, the latest deadline of a paper that runs; none for the rounds without any. */
export async function runningUntil(roundIds: string[]): Promise<Map<string, number>> {
	if (roundIds.length === 0) return new Map();
	const rows = await read
		.select({ roundId: attempts.roundId, deadlineAt: max(attempts.deadlineAt) })
		.from(attempts)
		.where(and(inArray(attempts.roundId, roundIds), eq(attempts.state, 'in_progress')))
		.groupBy(attempts.roundId);
	return new Map(rows.map(({ roundId, deadlineAt }) => [roundId, Number(deadlineAt)]));
}

/** Items that these rounds draw from, in whichever version. */
export async function pooledIn(roundIds: string[]): Promise<{ roundId: string; itemId: string }[]> {
	if (roundIds.length === 0) return [];
	return read
		.selectDistinct({ roundId: roundPool.roundId, itemId: roundPool.itemId })
		.from(roundPool)
		.where(inArray(roundPool.roundId, roundIds));
}
