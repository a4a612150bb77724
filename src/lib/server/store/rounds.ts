import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Blueprint } from '../../domain/blueprint';
import type { RoundOutcome } from '../../domain/ranking';
import { read, schema, type Db } from '../db';

const { attempts, contests, rounds, roundPool } = schema;

export type { RoundRow } from './contests';

/** A round together with its contest. */
export async function findWithContest(roundId: string, db: Db = read) {
	const [row] = await db
		.select({ round: rounds, contest: contests })
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(eq(rounds.id, roundId))
		.limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof rounds.$inferInsert) {
	await tx.insert(rounds).values(row);
}

export async function update(tx: Db, id: string, change: Partial<typeof rounds.$inferInsert>) {
	await tx.update(rounds).set(change).where(eq(rounds.id, id));
}

/** The approved versions this round draws from. */
export async function poolOf(roundId: string, db: Db = read) {
	return db.select().from(roundPool).where(eq(roundPool.roundId, roundId));
}

/** The rounds of a draft, all anew; nothing refers to them before it is published. */
export async function replaceAll(tx: Db, contestId: string, rows: (typeof rounds.$inferInsert)[]) {
	await tx.delete(rounds).where(eq(rounds.contestId, contestId));
	await tx.insert(rounds).values(rows);
}

export async function setBlueprint(tx: Db, contestId: string, blueprint: Blueprint) {
	await tx.update(rounds).set({ blueprint }).where(eq(rounds.contestId, contestId));
}

/** Ends an open round now, and with it the papers that would have run longer; false when it is not open. */
export async function closeAt(tx: Db, id: string, now: number): Promise<boolean> {
	const closed = await tx
		.update(rounds)
		.set({ closesAt: now })
		.where(and(eq(rounds.id, id), lt(rounds.opensAt, now), gt(rounds.closesAt, now)))
		.returning({ id: rounds.id });
	if (closed.length === 0) return false;
	// Extra time granted to a person reaches past the close, as in `deadlineOf`. PostgreSQL would take the bare sum for 32 bits.
	const latest = sql<number>`cast(${now} as bigint) + ${attempts.extraMs}`;
	await tx
		.update(attempts)
		.set({ deadlineAt: latest })
		.where(and(eq(attempts.roundId, id), eq(attempts.state, 'in_progress'), gt(attempts.deadlineAt, latest)));
	return true;
}

export interface FinalizedRun {
	standingsRun: string;
	outcome: number | null;
	counts: RoundOutcome;
	finalizedBy: string;
	finalizedAt: number;
}

/** False when it is finalized already, or entries have changed since `entriesRevision`. */
export async function markFinalized(
	tx: Db,
	{ id, entriesRevision }: Pick<typeof rounds.$inferSelect, 'id' | 'entriesRevision'>,
	run: FinalizedRun
): Promise<boolean> {
	const marked = await tx
		.update(rounds)
		.set({ ...run, reviewReason: null })
		.where(and(eq(rounds.id, id), isNull(rounds.finalizedAt), eq(rounds.entriesRevision, entriesRevision)))
		.returning({ id: rounds.id });
	return marked.length > 0;
}

/** False when the results are published already, or the standings are no longer these. */
export async function markResultsPublished(
	tx: Db,
	{ id, standingsRun }: Pick<typeof rounds.$inferSelect, 'id' | 'standingsRun'>,
	published: Pick<typeof rounds.$inferSelect, 'resultsPublishedAt' | 'fileSha256'>
): Promise<boolean> {
	const marked = await tx
		.update(rounds)
		.set(published)
		.where(and(eq(rounds.id, id), eq(rounds.standingsRun, standingsRun ?? ''), isNull(rounds.resultsPublishedAt)))
		.returning({ id: rounds.id });
	return marked.length > 0;
}

/** Notes that a staff act changes entries of a round, so that a ranking made of older ones is refused; false when it is finalized. */
export async function noteEntryChange(tx: Db, id: string): Promise<boolean> {
	const noted = await tx
		.update(rounds)
		.set({ entriesRevision: sql`${rounds.entriesRevision} + 1` })
		.where(and(eq(rounds.id, id), isNull(rounds.finalizedAt)))
		.returning({ id: rounds.id });
	return noted.length > 0;
}

/** Takes a finalized round back to closed; false when it is not finalized, or was finalized anew since `standingsRun`. */
export async function reopen(
	tx: Db,
	{ id, standingsRun }: Pick<typeof rounds.$inferSelect, 'id' | 'standingsRun'>,
	reviewReason: string
): Promise<boolean> {
	const taken = { standingsRun: null, finalizedAt: null, finalizedBy: null, outcome: null, counts: null };
	const unpublished = { resultsPublishedAt: null, fileSha256: null, reviewReason };
	const same = standingsRun === null ? isNull(rounds.standingsRun) : eq(rounds.standingsRun, standingsRun);
	const reopened = await tx
		.update(rounds)
		.set({ ...taken, ...unpublished, entriesRevision: sql`${rounds.entriesRevision} + 1` })
		.where(and(eq(rounds.id, id), isNotNull(rounds.finalizedAt), same))
		.returning({ id: rounds.id });
	return reopened.length > 0;
}
