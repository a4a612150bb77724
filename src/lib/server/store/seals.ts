import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { attempts } = schema;

/** Finished attempts that no seal covers yet. */
export async function unsealed(limit: number) {
	return read
		.select({ id: attempts.id, stepCount: attempts.stepCount, lastHash: attempts.lastHash })
		.from(attempts)
		.where(and(ne(attempts.state, 'in_progress'), isNull(attempts.sealSeq)))
		.orderBy(asc(attempts.id))
		.limit(limit);
}

/** Notes which log entry covers them; false when one of them went on or was sealed meanwhile. */
export async function mark(tx: Db, batch: { id: string; stepCount: number; lastHash: string }[], sealSeq: number) {
	let marked = 0;
	for (const { id, stepCount, lastHash } of batch) {
		const rows = await tx
			.update(attempts)
			.set({ sealSeq, sealedSteps: stepCount })
			.where(and(eq(attempts.id, id), eq(attempts.lastHash, lastHash), isNull(attempts.sealSeq)))
			.returning({ id: attempts.id });
		marked += rows.length;
	}
	return marked === batch.length;
}
