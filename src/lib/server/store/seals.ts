import { and, asc, eq, gt, inArray, ne, notInArray, sql } from 'drizzle-orm';
import type { SealedAttempt } from '../../domain/seal';
import { insertMany, read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { attempts, attemptSteps, auditLog, rounds, sealedAttempts } = schema;

/** Finished attempts with steps that no seal covers yet. Those of practice runs are never sealed: they are taken away again. */
export async function unsealed(limit: number): Promise<SealedAttempt[]> {
	return read
		.select({ id: attempts.id, stepCount: attempts.stepCount, lastHash: attempts.lastHash })
		.from(attempts)
		.where(
			and(
				ne(attempts.state, 'in_progress'),
				sql`${attempts.sealedSteps} < ${attempts.stepCount}`,
				notInArray(attempts.roundId, read.select({ id: rounds.id }).from(rounds).where(eq(rounds.isPractice, true)))
			)
		)
		.orderBy(asc(attempts.id))
		.limit(limit);
}

/** Notes which entry of the log seals them; false when one of them went on or was sealed meanwhile. */
export async function mark(tx: Db, batch: SealedAttempt[], sealSeq: number): Promise<boolean> {
	let marked = 0;
	for (const { id, stepCount, lastHash } of batch) {
		const still = and(eq(attempts.id, id), eq(attempts.lastHash, lastHash), ne(attempts.sealedSteps, stepCount));
		const rows = await tx.update(attempts).set({ sealedSteps: stepCount }).where(still).returning({ id: attempts.id });
		marked += rows.length;
	}
	await insertMany(
		tx,
		sealedAttempts,
		batch.map(({ id, stepCount }) => ({ sealSeq, attemptId: id, stepCount }))
	);
	return marked === batch.length;
}

/** The seals of the log from one entry on, in order. */
export async function list(afterSeq: number, limit: number) {
	return read
		.select({ seq: auditLog.seq, after: auditLog.after })
		.from(auditLog)
		.where(and(eq(auditLog.act, 'attempts.seal'), gt(auditLog.seq, afterSeq)))
		.orderBy(asc(auditLog.seq))
		.limit(limit);
}

/** What a seal covers, each attempt with the hash its chain had then; null where that step is gone. */
export async function covered(sealSeq: number): Promise<{ id: string; stepCount: number; hash: string | null }[]> {
	return read
		.select({ id: sealedAttempts.attemptId, stepCount: sealedAttempts.stepCount, hash: attemptSteps.hash })
		.from(sealedAttempts)
		.leftJoin(
			attemptSteps,
			and(eq(attemptSteps.attemptId, sealedAttempts.attemptId), eq(attemptSteps.seq, sealedAttempts.stepCount))
		)
		.where(eq(sealedAttempts.sealSeq, sealSeq));
}

/** A stretch of attempts in the order of their ids, with all their steps. */
export async function attemptsWithSteps(afterId: string, limit: number) {
	const rows = await read
		.select()
		.from(attempts)
		.where(gt(attempts.id, afterId))
		.orderBy(asc(attempts.id))
		.limit(limit);
	const steps: (typeof attemptSteps.$inferSelect)[] = [];
	for (const chunk of inChunks(rows.map(({ id }) => id))) {
		const some = read.select().from(attemptSteps).where(inArray(attemptSteps.attemptId, chunk));
		steps.push(...(await some.orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq))));
	}
	const byAttempt = Map.groupBy(steps, ({ attemptId }) => attemptId);
	return rows.map((attempt) => ({ attempt, steps: byAttempt.get(attempt.id) ?? [] }));
}
