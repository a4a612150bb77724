import { markChecks, nextLesson, toPublicCheck, type LessonCheck } from '../../../domain/lesson';
import type { Locale } from '../../../domain/locale';
import type { ParticipantActor } from '../../access';
import * as lessons from '../../store/lessons';
import { lessonHtml } from './lesson-figures';
import { answersFromCode, editionOf, findLesson } from './lesson-text';

interface Wanted {
	slug: string;
	locale: Locale;
	/** What was answered, as `completeLesson` gave it; anything else is as if nothing was. */
	answers: string;
}

/** A lesson to read; its keys and explanations are there only once its checks are answered. Throws 'lesson.not_found'. */
export async function showLesson(participant: ParticipantActor | null, { slug, locale, answers }: Wanted) {
	const { lesson, text } = await findLesson(slug, locale);
	const [others, completions] = await Promise.all([
		lessons.list(),
		participant ? lessons.completionsOf(participant.id) : []
	]);
	const next = nextLesson(
		others.filter((other) => other.locale === text.locale).map(({ lesson: one, title }) => ({ ...one, title })),
		lesson,
		new Set(completions.map(({ lessonId }) => lessonId))
	);
	const completion = completions.find(({ lessonId }) => lessonId === lesson.id);
	return {
		slug,
		locale: text.locale,
		title: text.title,
		summary: text.summary,
		durationMin: lesson.durationMin,
		topics: lesson.topics,
		edition: editionOf(text),
		html: await lessonHtml(lesson, text.markdown, text.locale),
		checks: text.checks.map(toPublicCheck),
		result: resultOf(text.checks, answers),
		isSignedIn: participant !== null,
		completion: completion ? { correct: completion.correct, total: completion.total } : null,
		next: next && { slug: next.slug, title: next.title, durationMin: next.durationMin }
	};
}

function resultOf(checks: LessonCheck[], answers: string) {
	const chosen = answersFromCode(checks, answers);
	if (!chosen) return null;
	const { marked, correct, total } = markChecks(checks, chosen);
	return {
		answers,
		correct,
		total,
		marked: marked.map(({ check, chosen, right }) => ({ ...check, chosen, right }))
	};
}

export type LessonPage = Awaited<ReturnType<typeof showLesson>>;
export type CheckResult = NonNullable<LessonPage['result']>;
