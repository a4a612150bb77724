import type { AudienceGroup } from '../../../domain/audience-group';
import { learningPath } from '../../../domain/learning-path';
import type { Locale } from '../../../domain/locale';
import type { ParticipantActor } from '../../access';
import * as lessons from '../../store/lessons';
import { inOneLanguage } from './one-language';

interface Wanted {
	/** null = for everybody. */
	audience: AudienceGroup | null;
	locale: Locale;
}

/** The lessons for an audience as a path, in this language where they have it, with those marked that this person has done. */
export async function listLessons(participant: Pick<ParticipantActor, 'id'> | null, { audience, locale }: Wanted) {
	const [texts, completions] = await Promise.all([
		lessons.list(),
		participant ? lessons.completionsOf(participant.id) : []
	]);
	const done = new Set(completions.map(({ lessonId }) => lessonId));
	const cards = inOneLanguage(texts, locale)
		.filter(({ lesson }) => audience === null || lesson.audiences.includes(audience))
		.map(({ lesson: { id, slug, position, durationMin }, locale, title, summary }) => ({
			slug,
			locale,
			title,
			summary,
			position,
			durationMin,
			done: done.has(id)
		}));
	const { steps, ...path } = learningPath(cards);
	return { cards: steps, ...path, isSignedIn: participant !== null };
}

export type LessonCard = Awaited<ReturnType<typeof listLessons>>['cards'][number];
