import { and, asc, count, desc, eq, gte, inArray, isNull, lte, ne, not, or, sql } from 'drizzle-orm';
import { forUpdate, read, schema, type Db } from '../db';

const { attempts, contests, rounds } = schema;

export type AttemptRow = typeof attempts.$inferSelect;
export type NewAttempt = typeof attempts.$inferInsert;

/** A place in a round's attempts in the order of persons; null = before the first. */
export type PersonCursor = Pick<AttemptRow, 'participantId' | 'number'> | null;

/** Attempts behind a place. Written so that both engines walk `attempts_number`: in the order of ids they would sort the round for each page. */
export const behind = (after: PersonCursor) =>
	after === null
		? undefined
		: and(
				gte(attempts.participantId, after.participantId),
				not(and(eq(attempts.participantId, after.participantId), lte(attempts.number, after.number))!)
			);
export const inPersonOrder = [asc(attempts.participantId), asc(attempts.number)];

const FINISHED = ['submitted', 'expired'] as const;

/** The attempt with its round and contest. */
export async function findWithRound(id: string, db: Db = read) {
	const [row] = await db
		.select({ attempt: attempts, round: rounds, contest: contests })
		.from(attempts)
		.innerJoin(rounds, eq(rounds.id, attempts.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(eq(attempts.id, id))
		.limit(1);
	return row;
}

export type AttemptInRound = NonNullable<Awaited<ReturnType<typeof findWithRound>>>;

/** The attempt as it is now, held still until the write ends. */
export async function lock(tx: Db, id: string): Promise<AttemptRow | undefined> {
	const [row] = await forUpdate(tx.select().from(attempts).where(eq(attempts.id, id)).limit(1));
	return row;
}

/** All attempts of a person in a round, held still until the write ends, so that the one that counts can be picked anew. */
export async function lockOfPerson(tx: Db, roundId: string, participantId: string): Promise<AttemptRow[]> {
	const own = and(eq(attempts.roundId, roundId), eq(attempts.participantId, participantId));
	return forUpdate(tx.select().from(attempts).where(own).orderBy(asc(attempts.number)));
}

/** The running papers of a round: whoever ends one meanwhile waits until the write ends. */
export async function lockRunningIn(tx: Db, roundId: string) {
	const running = and(eq(attempts.roundId, roundId), eq(attempts.state, 'in_progress'));
	await forUpdate(tx.select({ id: attempts.id }).from(attempts).where(running));
}

/** A person's attempts in a round, the first one first. */
export async function ofPersonInRound(roundId: string, participantId: string, db: Db = read): Promise<AttemptRow[]> {
	return db
		.select()
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), eq(attempts.participantId, participantId)))
		.orderBy(asc(attempts.number));
}

/** All of a person's attempts with their rounds and contests, newest first. */
export async function ofPerson(participantId: string, db: Db = read): Promise<AttemptInRound[]> {
	return db
		.select({ attempt: attempts, round: rounds, contest: contests })
		.from(attempts)
		.innerJoin(rounds, eq(rounds.id, attempts.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(eq(attempts.participantId, participantId))
		.orderBy(desc(attempts.startedAt));
}

/** False when the person has a running attempt in the round, or one of this number: another tab was first. */
export async function insertIfFree(tx: Db, row: NewAttempt): Promise<boolean> {
	const inserted = await tx.insert(attempts).values(row).onConflictDoNothing().returning({ id: attempts.id });
	return inserted.length > 0;
}

/** Changes a running attempt that still has `stepCount` steps; false when it went on meanwhile or has ended. */
export async function updateRunning(
	tx: Db,
	{ id, stepCount }: Pick<AttemptRow, 'id' | 'stepCount'>,
	change: Partial<NewAttempt>
): Promise<boolean> {
	const changed = await tx
		.update(attempts)
		.set(change)
		.where(and(eq(attempts.id, id), eq(attempts.state, 'in_progress'), eq(attempts.stepCount, stepCount)))
		.returning({ id: attempts.id });
	return changed.length > 0;
}

/** Changes an ended attempt that still has `stepCount` steps; false when it went on meanwhile. */
export async function updateEnded(
	tx: Db,
	{ id, stepCount }: Pick<AttemptRow, 'id' | 'stepCount'>,
	change: Partial<NewAttempt>
): Promise<boolean> {
	const changed = await tx
		.update(attempts)
		.set(change)
		.where(and(eq(attempts.id, id), ne(attempts.state, 'in_progress'), eq(attempts.stepCount, stepCount)))
		.returning({ id: attempts.id });
	return changed.length > 0;
}

/** Graded attempts of a person in a round, as the counting rule and the standings see them. */
export async function finishedOf(tx: Db, roundId: string, participantId: string) {
	const rows = await tx
		.select()
		.from(attempts)
		.where(
			and(
				eq(attempts.roundId, roundId),
				eq(attempts.participantId, participantId),
				inArray(attempts.state, [...FINISHED])
			)
		);
	return rows.map(({ correct, durationMs, endedAt, ...row }) => ({
		...row,
		correct: correct ?? 0,
		durationMs: durationMs ?? 0,
		submittedAt: endedAt ?? row.deadlineAt
	}));
}

/** Papers of a round that are not handed in yet. */
export async function runningIn(roundId: string, db: Db = read): Promise<number> {
	const [row] = await db
		.select({ n: count() })
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), eq(attempts.state, 'in_progress')));
	return row?.n ?? 0;
}

/**
 * The rounds that have attempts still running after their deadline, with their rules. A practice run is played in the past and
 * closes its own.
 */
export async function roundsWithOverdue(now: number) {
	return read
		.select({ id: rounds.id, contestId: rounds.contestId, rules: rounds.rules, isPractice: rounds.isPractice })
		.from(rounds)
		.where(
			and(
				eq(rounds.isPractice, false),
				inArray(
					rounds.id,
					read
						.select({ id: attempts.roundId })
						.from(attempts)
						.where(and(eq(attempts.state, 'in_progress'), lte(attempts.deadlineAt, now)))
				)
			)
		);
}

/** Ids of attempts of a round that run although their deadline is not after `deadline`. */
export async function overdueIn(roundId: string, deadline: number, limit: number): Promise<string[]> {
	const rows = await read
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(eq(attempts.state, 'in_progress'), lte(attempts.deadlineAt, deadline), eq(attempts.roundId, roundId)))
		.orderBy(asc(attempts.deadlineAt))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** Rounds whose results were out before `publishedBefore`, or which closed before `closedBefore` and never published any. */
export async function roundsDoneWith(publishedBefore: number, closedBefore: number): Promise<string[]> {
	const rows = await read
		.select({ id: rounds.id })
		.from(rounds)
		.where(
			or(
				lte(rounds.resultsPublishedAt, publishedBefore),
				and(isNull(rounds.resultsPublishedAt), lte(rounds.closesAt, closedBefore))
			)
		);
	return rows.map(({ id }) => id);
}

/** A stretch of a round's attempts, each with whether it still says where it was started from. */
export async function tracesIn(roundId: string, after: PersonCursor, limit: number) {
	return read
		.select({
			id: attempts.id,
			participantId: attempts.participantId,
			number: attempts.number,
			traced: sql`${attempts.deviceHash} is not null or ${attempts.addressHash} is not null`.mapWith(Boolean)
		})
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), behind(after)))
		.orderBy(...inPersonOrder)
		.limit(limit);
}

const untraced = { deviceHash: null, addressHash: null };

export async function dropTraces(tx: Db, ids: string[]) {
	await tx.update(attempts).set(untraced).where(inArray(attempts.id, ids));
}

export async function forgetTraces(tx: Db, participantId: string) {
	await tx.update(attempts).set(untraced).where(eq(attempts.participantId, participantId));
}
