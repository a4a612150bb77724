import { and, asc, count, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { IrregularityKind } from '../../domain/irregularity';
import { read, schema, type Db } from '../db';
import { behind, inPersonOrder, type PersonCursor } from './attempts';

const { attempts, attemptSteps, irregularities, participants, staff, units } = schema;

export type IrregularityRow = typeof irregularities.$inferSelect;

/** A stretch of a round's ended attempts, as the checks read them. */
export async function checkable(roundId: string, after: PersonCursor, limit: number) {
	return read
		.select({
			id: attempts.id,
			participantId: attempts.participantId,
			number: attempts.number,
			correct: attempts.correct,
			total: attempts.total,
			durationMs: attempts.durationMs,
			startedAt: attempts.startedAt,
			deadlineAt: attempts.deadlineAt,
			deviceHash: attempts.deviceHash,
			addressHash: attempts.addressHash,
			paper: attempts.paper,
			responses: attempts.responses
		})
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), ne(attempts.state, 'in_progress'), behind(after)))
		.orderBy(...inPersonOrder)
		.limit(limit);
}

/** Answers whose time the phone gave, in the order in which they arrived. */
export async function timedAnswersOf(attemptIds: string[]) {
	if (attemptIds.length === 0) return [];
	const timed = sql`cast(${attemptSteps.payload} as text) like '%chosenAt%'`;
	const rows = await read
		.select({ attemptId: attemptSteps.attemptId, at: attemptSteps.at, payload: attemptSteps.payload })
		.from(attemptSteps)
		.where(and(inArray(attemptSteps.attemptId, attemptIds), eq(attemptSteps.kind, 'saved'), timed))
		.orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq));
	return rows.map(({ attemptId, at, payload }) => ({ attemptId, at, chosenAt: Number(payload.chosenAt) }));
}

/** Drops what an earlier run found in a round and nobody has looked at, at most `limit` attempts at a time; gives how many. */
export async function dropUnreviewed(tx: Db, roundId: string, limit: number): Promise<number> {
	const unreviewed = and(eq(irregularities.roundId, roundId), isNull(irregularities.reviewedAt));
	const some = await tx
		.selectDistinct({ id: irregularities.attemptId })
		.from(irregularities)
		.where(unreviewed)
		.limit(limit);
	const ids = some.map(({ id }) => id);
	if (ids.length > 0) await tx.delete(irregularities).where(and(unreviewed, inArray(irregularities.attemptId, ids)));
	return ids.length;
}

/** Adds what was found, some hundred rows at a time; what is there already, or comes from a second run at once, stays as it is. */
export async function add(tx: Db, rows: IrregularityRow[]) {
	if (rows.length > 0) await tx.insert(irregularities).values(rows).onConflictDoNothing();
}

/** Attempts of a round by what was found, and how many of them nobody has looked at. */
export async function countsOf(roundId: string) {
	return read
		.select({
			kind: irregularities.kind,
			found: count(),
			open: sql<number>`sum(case when ${irregularities.reviewedAt} is null then 1 else 0 end)`.mapWith(Number)
		})
		.from(irregularities)
		.where(eq(irregularities.roundId, roundId))
		.groupBy(irregularities.kind);
}

export interface IrregularityPage {
	kind: IrregularityKind;
	after: { groupKey: string; attemptId: string } | null;
	limit: number;
}

/** One kind of a round, attempts of a group side by side, with their persons. */
export async function page(roundId: string, { kind, after, limit }: IrregularityPage) {
	const beyond = after
		? or(
				gt(irregularities.groupKey, after.groupKey),
				and(eq(irregularities.groupKey, after.groupKey), gt(irregularities.attemptId, after.attemptId))
			)
		: undefined;
	return read
		.select({
			irregularity: irregularities,
			name: participants.name,
			unitName: units.name,
			number: attempts.number,
			state: attempts.state,
			correct: attempts.correct,
			total: attempts.total,
			durationMs: attempts.durationMs
		})
		.from(irregularities)
		.innerJoin(attempts, eq(attempts.id, irregularities.attemptId))
		.innerJoin(participants, eq(participants.id, attempts.participantId))
		.innerJoin(units, eq(units.id, attempts.unitId))
		.where(and(eq(irregularities.roundId, roundId), eq(irregularities.kind, kind), beyond))
		.orderBy(asc(irregularities.groupKey), asc(irregularities.attemptId))
		.limit(limit);
}

export async function ofAttempt(attemptId: string) {
	return read
		.select({ irregularity: irregularities, reviewerName: staff.name })
		.from(irregularities)
		.leftJoin(staff, eq(staff.id, irregularities.reviewedBy))
		.where(eq(irregularities.attemptId, attemptId))
		.orderBy(asc(irregularities.kind));
}

/** False when there is no such thing to look at any more. */
export async function markReviewed(
	tx: Db,
	{ attemptId, kind }: Pick<IrregularityRow, 'attemptId' | 'kind'>,
	review: { reviewedBy: string; reviewedAt: number; note: string }
): Promise<boolean> {
	const marked = await tx
		.update(irregularities)
		.set(review)
		.where(and(eq(irregularities.attemptId, attemptId), eq(irregularities.kind, kind)))
		.returning({ attemptId: irregularities.attemptId });
	return marked.length > 0;
}
