import { asc, eq, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { practiceDays } = schema;

/** One more answer on that day. */
export async function add(tx: Db, participantId: string, day: string, isRight: boolean) {
	const correct = Number(isRight);
	await tx
		.insert(practiceDays)
		.values({ participantId, day, answered: 1, correct })
		.onConflictDoUpdate({
			target: [practiceDays.participantId, practiceDays.day],
			set: {
				answered: sql`${practiceDays.answered} + 1`,
				correct: sql`${practiceDays.correct} + ${sql.raw(String(correct))}`
			}
		});
}

/** The first day first. */
export async function ofPerson(participantId: string) {
	return read
		.select()
		.from(practiceDays)
		.where(eq(practiceDays.participantId, participantId))
		.orderBy(asc(practiceDays.day));
}

export async function forgetPerson(tx: Db, participantId: string) {
	await tx.delete(practiceDays).where(eq(practiceDays.participantId, participantId));
}
