import { changedLessonFields, type LessonContent } from '../../../domain/lesson-content';
import type { LessonTexts } from '../../../domain/lesson';
import { freeSlug } from '../../../domain/lesson-slug';
import type { Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as shippedContent from '../../store/shipped-content';
import { revisionAfter } from '../item/revision';
import { shippedLessons } from './shipped-lessons';

/**
 * Adds the lessons that are new in this release and brings those up to it that nobody has touched. What staff have edited or taken
 * away stays as they left it.
 */
export async function loadLessons(tx: Db, now: number): Promise<void> {
	const known = new Map((await shippedContent.lessonRows(tx)).map((row) => [row.id, row]));
	const texts = Map.groupBy(await shippedContent.lessonTextRows(tx), ({ lessonId }) => lessonId);
	const slugs = new Set([...known.values()].map(({ slug }) => slug));
	for (const { id, slug, position, content } of shippedLessons()) {
		const { durationMin, audiences, topics } = content;
		const there = known.get(id);
		// A lesson written here may have the address that a later release wants.
		if (!there) {
			const free = freeSlug(slug, slugs);
			await shippedContent.insertLesson(tx, {
				id,
				slug: free,
				position,
				durationMin,
				audiences,
				topics,
				updatedAt: now
			});
		} else if (there.unitId !== null || there.currentVersionId !== null) continue;
		else {
			const sides = (texts.get(id) ?? []).map(({ locale, ...text }) => [locale, text]);
			const stored = { ...there, texts: Object.fromEntries(sides) as LessonTexts };
			if (there.position === position && changedLessonFields(stored, content).length === 0) continue;
			const updatedAt = revisionAfter(there.updatedAt, now);
			await shippedContent.updateLesson(tx, id, { position, durationMin, audiences, topics, updatedAt });
		}
		await putTexts(tx, id, content);
		await auditLog.add(tx, now, { actorId: null, act: 'lesson.load', objectKind: 'lesson', objectId: id });
	}
}

async function putTexts(tx: Db, id: string, { texts: { vi, en } }: LessonContent) {
	await shippedContent.putLessonText(tx, id, 'vi', vi);
	if (en) await shippedContent.putLessonText(tx, id, 'en', en);
}
