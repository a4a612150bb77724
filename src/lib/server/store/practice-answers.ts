import { and, asc, eq, gte } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { itemVersions, practiceAnswers } = schema;

export type PracticeAnswerRow = typeof practiceAnswers.$inferSelect;

export async function insert(tx: Db, row: PracticeAnswerRow) {
	await tx.insert(practiceAnswers).values(row);
}

export async function find(tx: Db, id: string): Promise<PracticeAnswerRow | undefined> {
	const [row] = await tx.select().from(practiceAnswers).where(eq(practiceAnswers.id, id)).limit(1);
	return row;
}

/** How a person practised since an instant. */
export async function modesSince(participantId: string, since: number) {
	return read
		.select({ mode: practiceAnswers.mode })
		.from(practiceAnswers)
		.where(and(eq(practiceAnswers.participantId, participantId), gte(practiceAnswers.answeredAt, since)));
}

/** All answers of a person with the questions as they read then, the first one first. */
export async function ofPerson(participantId: string) {
	return read
		.select({ answer: practiceAnswers, stem: itemVersions.stem, options: itemVersions.options })
		.from(practiceAnswers)
		.innerJoin(itemVersions, eq(itemVersions.id, practiceAnswers.versionId))
		.where(eq(practiceAnswers.participantId, participantId))
		.orderBy(asc(practiceAnswers.answeredAt), asc(practiceAnswers.id));
}

export async function forgetPerson(tx: Db, participantId: string) {
	await tx.delete(practiceAnswers).where(eq(practiceAnswers.participantId, participantId));
}
