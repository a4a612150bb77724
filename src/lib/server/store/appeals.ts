import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { appeals, attempts, participants, rounds, staff, units } = schema;

export type AppealRow = typeof appeals.$inferSelect;
export type Decision = { state: 'granted' | 'refused'; reply: string; decidedBy: string; decidedAt: number };

/** False when the attempt has an open appeal already. */
export async function insertIfNoneOpen(tx: Db, row: typeof appeals.$inferInsert): Promise<boolean> {
	const inserted = await tx.insert(appeals).values(row).onConflictDoNothing().returning({ id: appeals.id });
	return inserted.length > 0;
}

export async function find(id: string): Promise<AppealRow | undefined> {
	const [row] = await read.select().from(appeals).where(eq(appeals.id, id)).limit(1);
	return row;
}

/** The appeals of an attempt, the newest first, each with who decided it. */
export async function ofAttempt(attemptId: string) {
	return read
		.select({ appeal: appeals, deciderName: staff.name })
		.from(appeals)
		.leftJoin(staff, eq(staff.id, appeals.decidedBy))
		.where(eq(appeals.attemptId, attemptId))
		.orderBy(desc(appeals.createdAt), desc(appeals.id));
}

/** False when it is decided already. */
export async function decide(tx: Db, id: string, decision: Decision): Promise<boolean> {
	const decided = await tx
		.update(appeals)
		.set(decision)
		.where(and(eq(appeals.id, id), eq(appeals.state, 'open')))
		.returning({ id: appeals.id });
	return decided.length > 0;
}

/** Decides the open appeals of an attempt; gives their ids. */
export async function decideOpenOf(tx: Db, attemptId: string, decision: Decision): Promise<string[]> {
	const decided = await tx
		.update(appeals)
		.set(decision)
		.where(and(eq(appeals.attemptId, attemptId), eq(appeals.state, 'open')))
		.returning({ id: appeals.id });
	return decided.map(({ id }) => id);
}

/** Open appeals of a round with their persons, the oldest first. */
export async function openIn(roundId: string, limit: number) {
	return read
		.select({ appeal: appeals, name: participants.name, unitName: units.name })
		.from(appeals)
		.innerJoin(attempts, eq(attempts.id, appeals.attemptId))
		.innerJoin(participants, eq(participants.id, attempts.participantId))
		.innerJoin(units, eq(units.id, attempts.unitId))
		.where(and(eq(appeals.roundId, roundId), eq(appeals.state, 'open')))
		.orderBy(asc(appeals.createdAt))
		.limit(limit);
}

export async function openCount(roundId: string): Promise<number> {
	const [row] = await read
		.select({ n: count() })
		.from(appeals)
		.where(and(eq(appeals.roundId, roundId), eq(appeals.state, 'open')));
	return row?.n ?? 0;
}

/** How many appeals wait in each of these contests; absent = none. */
export async function openByContest(contestIds: string[]): Promise<Map<string, number>> {
	if (contestIds.length === 0) return new Map();
	const rows = await read
		.select({ contestId: rounds.contestId, n: count() })
		.from(appeals)
		.innerJoin(rounds, eq(rounds.id, appeals.roundId))
		.where(and(eq(appeals.state, 'open'), inArray(rounds.contestId, contestIds)))
		.groupBy(rounds.contestId);
	return new Map(rows.map(({ contestId, n }) => [contestId, n]));
}

const ofPerson = (db: Db, participantId: string) =>
	inArray(
		appeals.attemptId,
		db.select({ id: attempts.id }).from(attempts).where(eq(attempts.participantId, participantId))
	);

export async function writtenBy(participantId: string): Promise<AppealRow[]> {
	return read.select().from(appeals).where(ofPerson(read, participantId)).orderBy(asc(appeals.createdAt));
}

/** What a person wrote, and what was written back. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx.update(appeals).set({ body: '', reply: null }).where(ofPerson(tx, participantId));
}
