import { and, asc, desc, eq, gt, inArray, isNotNull, like, lt, ne } from 'drizzle-orm';
import type { PracticeRun } from '../../domain/practice-run';
import { forUpdate, read, schema, type Db } from '../db';
import { inChunks } from './chunks';
import * as settings from './settings';

const { contests, participants, attempts, awards, roundEntries } = schema;

const stateKey = (contestId: string) => `practice_run:${contestId}`;

export const stateOf = (contestId: string, db: Db = read) => settings.get<PracticeRun>(stateKey(contestId), db);
export const putState = (tx: Db, contestId: string, run: PracticeRun) => settings.put(tx, stateKey(contestId), run);
export const removeState = (tx: Db, contestId: string) => settings.remove(tx, stateKey(contestId));

/** Until this write ends nobody else starts a practice run of the contest. */
export async function lockOriginal(tx: Db, contestId: string) {
	await forUpdate(tx.select({ id: contests.id }).from(contests).where(eq(contests.id, contestId)));
}

/** The copy that the newest practice run of a contest is played in. */
export async function copyOf(contestId: string, db: Db = read) {
	const [row] = await db
		.select()
		.from(contests)
		.where(eq(contests.practiceOf, contestId))
		.orderBy(desc(contests.createdAt), desc(contests.id))
		.limit(1);
	return row;
}

/** Copies made before an instant. */
export async function madeBefore(cutoff: number) {
	return read
		.select()
		.from(contests)
		.where(and(isNotNull(contests.practiceOf), lt(contests.createdAt, cutoff)));
}

const ofCopy = (contestId: string) => like(participants.id, `${contestId}-%`);

/** A simulated person is known by the id of the copy at the head of their own. */
export const personId = (contestId: string, number: number) => `${contestId}-${String(number).padStart(3, '0')}`;

export async function addPeople(tx: Db, rows: (typeof participants.$inferInsert)[]) {
	for (const chunk of inChunks(rows)) await tx.insert(participants).values(chunk);
}

export async function peopleOf(contestId: string) {
	return read.select().from(participants).where(ofCopy(contestId)).orderBy(asc(participants.id));
}

export async function removePeople(tx: Db, contestId: string) {
	await tx.delete(participants).where(ofCopy(contestId));
}

/** A stretch of a round's papers in the order of their ids. */
export async function papersOf(roundId: string, afterId: string, limit: number) {
	return read
		.select({ id: attempts.id, participantId: attempts.participantId, state: attempts.state, paper: attempts.paper })
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), gt(attempts.id, afterId)))
		.orderBy(asc(attempts.id))
		.limit(limit);
}

export async function resultsOf(roundId: string) {
	return read
		.select({ correct: roundEntries.correct, total: roundEntries.total })
		.from(roundEntries)
		.where(eq(roundEntries.roundId, roundId));
}

export async function prizesOf(contestId: string) {
	return read
		.select()
		.from(awards)
		.where(and(eq(awards.contestId, contestId), ne(awards.state, 'withdrawn')))
		.orderBy(asc(awards.kind), asc(awards.division), asc(awards.place), asc(awards.id));
}

/** Takes away some papers of a round with everything that refers to them; how many there were. */
export async function removePapers(tx: Db, roundId: string, limit: number): Promise<number> {
	const some = await tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.roundId, roundId)).limit(limit);
	const ids = some.map(({ id }) => id);
	if (ids.length === 0) return 0;
	const { attemptSteps, irregularities, appeals } = schema;
	await tx.delete(attemptSteps).where(inArray(attemptSteps.attemptId, ids));
	await tx.delete(irregularities).where(inArray(irregularities.attemptId, ids));
	await tx.delete(appeals).where(inArray(appeals.attemptId, ids));
	await tx.delete(attempts).where(inArray(attempts.id, ids));
	return ids.length;
}

/** Everything of a round but its papers, which have to be gone, and its prizes. */
export async function clearRound(tx: Db, roundId: string) {
	const { standings, roundUnitCounts, extraTimes, keyCorrections, regradeChanges, roundPool } = schema;
	const corrections = tx
		.select({ id: keyCorrections.id })
		.from(keyCorrections)
		.where(eq(keyCorrections.roundId, roundId));
	await tx.delete(regradeChanges).where(inArray(regradeChanges.correctionId, corrections));
	await tx.delete(keyCorrections).where(eq(keyCorrections.roundId, roundId));
	await tx.delete(extraTimes).where(eq(extraTimes.roundId, roundId));
	await tx.delete(standings).where(eq(standings.roundId, roundId));
	await tx.delete(roundEntries).where(eq(roundEntries.roundId, roundId));
	await tx.delete(roundUnitCounts).where(eq(roundUnitCounts.roundId, roundId));
	await tx.delete(roundPool).where(eq(roundPool.roundId, roundId));
}

/** The copy itself with its rounds and prizes; false when somebody else removed it meanwhile. */
export async function removeCopy(tx: Db, contestId: string): Promise<boolean> {
	const { overallStandings, rounds } = schema;
	await tx.delete(awards).where(eq(awards.contestId, contestId));
	await tx.delete(overallStandings).where(eq(overallStandings.contestId, contestId));
	await tx.delete(rounds).where(eq(rounds.contestId, contestId));
	const removed = await tx
		.delete(contests)
		.where(and(eq(contests.id, contestId), isNotNull(contests.practiceOf)))
		.returning({ id: contests.id });
	return removed.length > 0;
}
