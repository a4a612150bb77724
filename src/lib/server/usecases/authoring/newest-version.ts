import type { Db } from '../../db';
import { read } from '../../db';
import { lessonContentOf, type LessonContent } from '../../../domain/lesson-content';
import type { LessonTexts } from '../../../domain/lesson';
import { newId } from '../../id';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonVersions from '../../store/lesson-versions';

export interface NewestVersion {
	/** null on a shipped lesson that nobody has edited: it has no stored version. */
	id: string | null;
	version: number;
	authorId: string | null;
	content: LessonContent;
}

/** What an edit starts from: the newest version, or the shipped text where there is none. */
export async function newestVersion(lesson: authoredLessons.LessonRow, db: Db = read): Promise<NewestVersion> {
	if (lesson.currentVersionId !== null) {
		const row = (await lessonVersions.find(lesson.currentVersionId, db))!;
		return { id: row.id, version: row.version, authorId: row.authorId, content: lessonContentOf(row) };
	}
	const { durationMin, audiences, topics } = lesson;
	const texts = (await authoredLessons.publishedTexts(lesson.id, db)) as LessonTexts;
	return { id: null, version: 1, authorId: null, content: { texts, durationMin, audiences, topics } };
}

/** The same, after a shipped text that nobody has touched was kept as version 1; from then on no release overwrites the lesson. */
export async function keptVersion(tx: Db, lesson: authoredLessons.LessonRow, now: number) {
	const newest = await newestVersion(lesson, tx);
	if (newest.id !== null) return { ...newest, id: newest.id, publishedVersionId: lesson.publishedVersionId };
	const id = newId(now);
	// It was written when it was loaded, not now.
	await lessonVersions.insert(tx, {
		id,
		lessonId: lesson.id,
		version: 1,
		...newest.content,
		authorId: null,
		createdAt: lesson.updatedAt
	});
	return { ...newest, id, publishedVersionId: id };
}
