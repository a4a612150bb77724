import { and, asc, eq, inArray } from 'drizzle-orm';
import type { AttemptStep } from '../../domain/attempt';
import { read, schema } from '../db';
import { behind, inPersonOrder, type PersonCursor } from './attempts';

const { attempts, attemptSteps } = schema;

/** A stretch of a round's attempts in every state, with what was answered; of first attempts, or of all. */
export async function stretch(roundId: string, which: 'first' | 'all', after: PersonCursor, limit: number) {
	const first = which === 'first' ? eq(attempts.number, 1) : undefined;
	return read
		.select({
			id: attempts.id,
			participantId: attempts.participantId,
			number: attempts.number,
			state: attempts.state,
			paper: attempts.paper,
			responses: attempts.responses
		})
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), behind(after), first))
		.orderBy(...inPersonOrder)
		.limit(limit);
}

export type AnalysedAttempt = Awaited<ReturnType<typeof stretch>>[number];

/** The start and the saved answers of some attempts in order, by attempt. */
export async function answeringOf(attemptIds: string[]): Promise<Map<string, AttemptStep[]>> {
	if (attemptIds.length === 0) return new Map();
	const rows = await read
		.select({
			attemptId: attemptSteps.attemptId,
			seq: attemptSteps.seq,
			kind: attemptSteps.kind,
			at: attemptSteps.at,
			payload: attemptSteps.payload
		})
		.from(attemptSteps)
		.where(and(inArray(attemptSteps.attemptId, attemptIds), inArray(attemptSteps.kind, ['started', 'saved'])))
		.orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq));
	return Map.groupBy(rows, ({ attemptId }) => attemptId);
}
