import type { AudienceGroup } from '../../../domain/audience-group';
import type { Locale } from '../../../domain/locale';
import type { ParticipantActor } from '../../access';
import * as lessons from '../../store/lessons';

interface Wanted {
	/** null = for everybody. */
	audience: AudienceGroup | null;
	locale: Locale;
}

/** The lessons for an audience in reading order, in this language where they have it, with those marked that this person has done. */
export async function listLessons(participant: ParticipantActor | null, { audience, locale }: Wanted) {
	const [texts, completions] = await Promise.all([
		lessons.list(),
		participant ? lessons.completionsOf(participant.id) : []
	]);
	const done = new Set(completions.map(({ lessonId }) => lessonId));
	const cards = [...Map.groupBy(texts, ({ lesson }) => lesson.id).values()]
		.map((sides) => sides.find((side) => side.locale === locale) ?? sides[0]!)
		.filter(({ lesson }) => audience === null || lesson.audiences.includes(audience))
		.map(({ lesson: { id, slug, durationMin }, locale, title, summary }) => ({
			slug,
			locale,
			title,
			summary,
			durationMin,
			done: done.has(id)
		}));
	return { cards, doneCount: cards.filter((card) => card.done).length, isSignedIn: participant !== null };
}

export type LessonCard = Awaited<ReturnType<typeof listLessons>>['cards'][number];
