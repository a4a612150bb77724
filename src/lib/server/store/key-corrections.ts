import { and, asc, count, eq, inArray, isNull, like, ne, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { behind, inPersonOrder, type PersonCursor } from './attempts';

const { attempts, keyCorrections, participants, regradeChanges, staff } = schema;

export type CorrectionRow = typeof keyCorrections.$inferSelect;
export type RegradeChange = typeof regradeChanges.$inferSelect;

/** The corrections of a round in the order in which they were made; the last one of a version stands. */
export async function historyOf(roundId: string, db: Db = read): Promise<CorrectionRow[]> {
	return db
		.select()
		.from(keyCorrections)
		.where(eq(keyCorrections.roundId, roundId))
		.orderBy(asc(keyCorrections.at), asc(keyCorrections.id));
}

/** The correction whose regrade has not come to its end. */
export async function unfinishedIn(roundId: string, db: Db = read): Promise<CorrectionRow | undefined> {
	const [row] = await db
		.select()
		.from(keyCorrections)
		.where(and(eq(keyCorrections.roundId, roundId), isNull(keyCorrections.doneAt)))
		.limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof keyCorrections.$inferInsert) {
	await tx.insert(keyCorrections).values(row);
}

export async function addChanged(tx: Db, id: string, attemptsChanged: number) {
	await tx
		.update(keyCorrections)
		.set({ attemptsChanged: sql`${keyCorrections.attemptsChanged} + ${sql.raw(String(attemptsChanged))}` })
		.where(eq(keyCorrections.id, id));
}

/** The correction as it stands now that it is done; undefined when it was already. */
export async function markDone(tx: Db, id: string, doneAt: number): Promise<CorrectionRow | undefined> {
	const [done] = await tx
		.update(keyCorrections)
		.set({ doneAt })
		.where(and(eq(keyCorrections.id, id), isNull(keyCorrections.doneAt)))
		.returning();
	return done;
}

const containing = (versionId: string) => like(sql`cast(${attempts.paper} as text)`, `%${versionId}%`);

/** A stretch of a round's ended attempts whose paper has this question, voided ones too. */
export async function attemptsWith(roundId: string, versionId: string, after: PersonCursor, limit: number) {
	return read
		.select({
			id: attempts.id,
			participantId: attempts.participantId,
			number: attempts.number,
			state: attempts.state,
			correct: attempts.correct,
			paper: attempts.paper,
			responses: attempts.responses
		})
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), ne(attempts.state, 'in_progress'), behind(after), containing(versionId)))
		.orderBy(...inPersonOrder)
		.limit(limit);
}

/** Attempts that count of some persons in a round, without their papers. */
export async function resultsOf(roundId: string, participantIds: string[]) {
	const rows = await read
		.select({
			id: attempts.id,
			participantId: attempts.participantId,
			correct: attempts.correct,
			total: attempts.total,
			durationMs: attempts.durationMs,
			endedAt: attempts.endedAt,
			deadlineAt: attempts.deadlineAt,
			prediction: attempts.prediction
		})
		.from(attempts)
		.where(
			and(
				eq(attempts.roundId, roundId),
				inArray(attempts.participantId, participantIds),
				inArray(attempts.state, ['submitted', 'expired'])
			)
		);
	return rows.map(({ correct, durationMs, endedAt, deadlineAt, ...row }) => ({
		...row,
		correct: correct ?? 0,
		durationMs: durationMs ?? 0,
		submittedAt: endedAt ?? deadlineAt
	}));
}

/** Notes who moves, while no attempt has changed yet; what is noted already stays. */
export async function noteChanges(tx: Db, correctionId: string, rows: RegradeChange[]) {
	const untouched = and(eq(keyCorrections.id, correctionId), eq(keyCorrections.attemptsChanged, 0));
	const [fresh] = await tx.select({ id: keyCorrections.id }).from(keyCorrections).where(untouched).limit(1);
	if (fresh && rows.length > 0) await tx.insert(regradeChanges).values(rows).onConflictDoNothing();
}

export async function changesCount(correctionId: string): Promise<number> {
	const [row] = await read
		.select({ n: count() })
		.from(regradeChanges)
		.where(eq(regradeChanges.correctionId, correctionId));
	return row?.n ?? 0;
}

/** Who moved by a correction, the best place before first. */
export async function changesOf(correctionId: string, limit: number) {
	return read
		.select({ change: regradeChanges, name: participants.name })
		.from(regradeChanges)
		.leftJoin(participants, eq(participants.id, regradeChanges.participantId))
		.where(eq(regradeChanges.correctionId, correctionId))
		.orderBy(asc(regradeChanges.placeBefore), asc(regradeChanges.participantId))
		.limit(limit);
}

/** The corrections of a round with who made them and how many persons they moved. */
export async function listIn(roundId: string) {
	const moved = await read
		.select({ id: regradeChanges.correctionId, n: count() })
		.from(regradeChanges)
		.innerJoin(keyCorrections, eq(keyCorrections.id, regradeChanges.correctionId))
		.where(eq(keyCorrections.roundId, roundId))
		.groupBy(regradeChanges.correctionId);
	const counts = new Map(moved.map(({ id, n }) => [id, n]));
	const rows = await read
		.select({ correction: keyCorrections, actorName: staff.name })
		.from(keyCorrections)
		.leftJoin(staff, eq(staff.id, keyCorrections.actorId))
		.where(eq(keyCorrections.roundId, roundId))
		.orderBy(asc(keyCorrections.at), asc(keyCorrections.id));
	return rows.map((row) => ({ ...row, personsMoved: counts.get(row.correction.id) ?? 0 }));
}
