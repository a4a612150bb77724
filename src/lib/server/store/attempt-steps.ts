import { and, asc, eq, gt } from 'drizzle-orm';
import type { AttemptStep, SavedPayload } from '../../domain/attempt';
import { read, schema, type Db } from '../db';

const { attemptSteps } = schema;

/** Steps are only ever added. */
export async function add(tx: Db, attemptId: string, steps: AttemptStep[]) {
	await tx.insert(attemptSteps).values(steps.map((step) => ({ attemptId, ...step })));
}

export async function list(attemptId: string, db: Db = read): Promise<AttemptStep[]> {
	return db
		.select({ seq: attemptSteps.seq, kind: attemptSteps.kind, at: attemptSteps.at, payload: attemptSteps.payload })
		.from(attemptSteps)
		.where(eq(attemptSteps.attemptId, attemptId))
		.orderBy(asc(attemptSteps.seq));
}

/** What was saved after an instant of server time, in order. */
export async function savedAfter(tx: Db, attemptId: string, at: number) {
	const rows = await tx
		.select({ at: attemptSteps.at, payload: attemptSteps.payload })
		.from(attemptSteps)
		.where(and(eq(attemptSteps.attemptId, attemptId), eq(attemptSteps.kind, 'saved'), gt(attemptSteps.at, at)))
		.orderBy(asc(attemptSteps.seq));
	return rows.map((row) => ({ at: row.at, payload: row.payload as unknown as SavedPayload & { chosenAt?: number } }));
}
