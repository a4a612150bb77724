import { DomainError } from '../../../domain/domain-error';
import type { Locale } from '../../../domain/locale';
import type { ParticipantActor } from '../../access';
import * as participants from '../../store/participants';
import { missedTopics } from '../attempt/missed-topics';
import { listLessons } from './list-lessons';
import { suggestLessons } from './suggest-lessons';

const MOST_SUGGESTED = 3;

/** How far a person is on their group's path. */
export async function showPath(participant: ParticipantActor, locale: Locale) {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	const { audienceGroup: audience } = person;
	const { next, doneCount, total, minutesLeft } = await listLessons(participant, { audience, locale });
	const step = next && { slug: next.slug, title: next.title, locale: next.locale };
	return { audience, path: { next: step, doneCount, total, minutesLeft } };
}

/** A person's path, and lessons on what they missed in contests, where they may know that by now. */
export async function showLearning(participant: ParticipantActor, locale: Locale, now: number) {
	const suggested = await suggestLessons(participant, await missedTopics(participant.id, now), locale);
	return {
		...(await showPath(participant, locale)),
		suggested: suggested
			.filter(({ done }) => !done)
			.slice(0, MOST_SUGGESTED)
			.map(({ slug, title, locale, durationMin }) => ({ slug, title, locale, durationMin }))
	};
}
