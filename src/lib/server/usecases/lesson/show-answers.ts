import type { Locale } from '../../../domain/locale';
import { editionOf, findLesson } from './lesson-text';

/** The checks of a lesson with keys and explanations, for a phone to mark them by itself. Throws 'lesson.not_found'. */
export async function showAnswers(slug: string, locale: Locale) {
	const { text } = await findLesson(slug, locale);
	return { edition: editionOf(text), checks: text.checks };
}
