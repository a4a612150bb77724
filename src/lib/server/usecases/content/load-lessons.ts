import type { Db } from '../../db';
import * as shippedContent from '../../store/shipped-content';
import { shippedLessons } from './shipped-lessons';

/** Brings the stored lessons up to those that this release ships. */
export async function loadLessons(tx: Db, now: number): Promise<void> {
	for (const { lesson, texts } of shippedLessons()) {
		await shippedContent.putLesson(tx, { ...lesson, updatedAt: now });
		for (const text of texts) await shippedContent.putLessonText(tx, text);
	}
}
