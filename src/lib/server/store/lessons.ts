import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Locale } from '../../domain/locale';
import { read, schema, type Db } from '../db';

const { lessons, lessonTexts, lessonCompletions, participants } = schema;

export type LessonRow = typeof lessons.$inferSelect;

/** Every lesson that can be read, in reading order, with its title and summary in each language it has. */
export async function list(db: Db = read) {
	return db
		.select({ lesson: lessons, locale: lessonTexts.locale, title: lessonTexts.title, summary: lessonTexts.summary })
		.from(lessons)
		.innerJoin(lessonTexts, eq(lessonTexts.lessonId, lessons.id))
		.where(eq(lessons.isPublic, true))
		.orderBy(asc(lessons.position), asc(lessons.id), asc(lessonTexts.locale));
}

/** One that can be read. */
export async function findBySlug(slug: string, db: Db = read): Promise<LessonRow | undefined> {
	const [row] = await db
		.select()
		.from(lessons)
		.where(and(eq(lessons.slug, slug), eq(lessons.isPublic, true)))
		.limit(1);
	return row;
}

/** One that can be read, or could be before it was taken away; its texts stay. */
export async function findEverPublic(slug: string, db: Db = read): Promise<LessonRow | undefined> {
	const [row] = await db.select().from(lessons).where(eq(lessons.slug, slug)).limit(1);
	return row;
}

export async function findText(lessonId: string, locale: Locale, db: Db = read) {
	const [row] = await db
		.select()
		.from(lessonTexts)
		.where(and(eq(lessonTexts.lessonId, lessonId), eq(lessonTexts.locale, locale)))
		.limit(1);
	return row;
}

export async function completionsOf(participantId: string, db: Db = read) {
	return db.select().from(lessonCompletions).where(eq(lessonCompletions.participantId, participantId));
}

/** Completions of one person, the first one first, with the lesson's address. */
export async function completedBy(participantId: string, db: Db = read) {
	return db
		.select({ completion: lessonCompletions, slug: lessons.slug })
		.from(lessonCompletions)
		.innerJoin(lessons, eq(lessons.id, lessonCompletions.lessonId))
		.where(eq(lessonCompletions.participantId, participantId))
		.orderBy(asc(lessonCompletions.completedAt), asc(lessonCompletions.lessonId));
}

/** Completions of several accounts, each where the person belonged then (today, where that was not kept). */
export async function completionsOfAll(tx: Db, participantIds: string[]) {
	const rows = await tx
		.select({ completion: lessonCompletions, unitId: participants.unitId, audienceGroup: participants.audienceGroup })
		.from(lessonCompletions)
		.innerJoin(participants, eq(participants.id, lessonCompletions.participantId))
		.where(inArray(lessonCompletions.participantId, participantIds));
	return rows.map(({ completion, unitId, audienceGroup }) => ({
		completedAt: completion.completedAt,
		unitId: completion.unitId ?? unitId,
		audienceGroup: completion.audienceGroup ?? audienceGroup
	}));
}

/** Keeps a person's first completion of a lesson; false when there was one already. */
export async function addCompletion(tx: Db, row: typeof lessonCompletions.$inferInsert): Promise<boolean> {
	const added = await tx
		.insert(lessonCompletions)
		.values(row)
		.onConflictDoNothing()
		.returning({ lessonId: lessonCompletions.lessonId });
	return added.length > 0;
}
