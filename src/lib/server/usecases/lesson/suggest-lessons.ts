import { lessonsForTopics } from '../../../domain/learning-path';
import type { Locale } from '../../../domain/locale';
import type { ParticipantActor } from '../../access';
import * as lessons from '../../store/lessons';
import { inOneLanguage } from './one-language';

/** Lessons for topics that somebody missed (a topic once for each question), best first; not done before done for who is signed in. */
export async function suggestLessons(
	participant: Pick<ParticipantActor, 'id'> | null,
	missed: string[],
	locale: Locale
) {
	if (missed.length === 0) return [];
	const [texts, completions] = await Promise.all([
		lessons.list(),
		participant ? lessons.completionsOf(participant.id) : []
	]);
	const done = new Set(completions.map(({ lessonId }) => lessonId));
	const all = inOneLanguage(texts, locale).map(({ lesson, title, locale }) => ({
		slug: lesson.slug,
		position: lesson.position,
		durationMin: lesson.durationMin,
		topics: lesson.topics,
		title,
		locale,
		done: done.has(lesson.id)
	}));
	return lessonsForTopics(all, missed);
}

export type SuggestedLesson = Awaited<ReturnType<typeof suggestLessons>>[number];
