import { and, asc, eq, gt } from 'drizzle-orm';
import type { AttemptStep, SavedPayload } from '../../domain/attempt';
import { stepHash } from '../../domain/attempt-chain';
import { read, schema, type Db } from '../db';

const { attemptSteps } = schema;

/**
 * Steps are only ever added, each chained to the one before; `lastHash` is where the chain ends now. Gives its new end, which the
 * caller keeps in the attempt's row in the same write.
 */
export async function add(
	tx: Db,
	{ id, lastHash }: { id: string; lastHash: string },
	steps: AttemptStep[]
): Promise<string> {
	let hash = lastHash;
	const rows = steps.map((step) => {
		hash = stepHash(hash, step);
		return { attemptId: id, ...step, hash };
	});
	await tx.insert(attemptSteps).values(rows);
	return hash;
}

export async function list(attemptId: string, db: Db = read): Promise<(AttemptStep & { hash: string })[]> {
	return db
		.select({
			seq: attemptSteps.seq,
			kind: attemptSteps.kind,
			at: attemptSteps.at,
			payload: attemptSteps.payload,
			hash: attemptSteps.hash
		})
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
