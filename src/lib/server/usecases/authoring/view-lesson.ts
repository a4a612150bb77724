import { adviceOnLesson, wordsIn } from '../../../domain/lesson-advice';
import { lessonGaps } from '../../../domain/lesson-gap';
import { lessonActFits, type LessonStatus } from '../../../domain/lesson-status';
import type { Locale } from '../../../domain/locale';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import * as lessonReviews from '../../store/lesson-reviews';
import * as lessonVersions from '../../store/lesson-versions';
import * as topics from '../../store/topics';
import { lessonHtml } from '../lesson/lesson-figures';
import { findToSee, type AuthoredLesson } from './find-authored';
import { newestVersion } from './newest-version';

/** A lesson's newest version in one language, its versions, its way through review, and what this person may do now. */
export async function viewLesson(actor: Actor, lessonId: string, side: Locale) {
	const lesson = await findToSee(actor, lessonId);
	const { content, version } = await newestVersion(lesson);
	const versions = await lessonVersions.headsOf(lessonId);
	const published = versions.find(({ id }) => id === lesson.publishedVersionId);
	const wroteIt = versions.some((one) => one.version > (published?.version ?? 0) && one.authorId === actor.id);
	const { texts, durationMin, audiences, topics: codes } = content;
	const locale = texts[side] ? side : 'vi';
	const text = texts[locale] ?? texts.vi;
	const isWritten = lesson.status === 'draft' || lesson.status === 'in_review';
	return {
		lesson: {
			id: lesson.id,
			slug: lesson.slug,
			status: lesson.status,
			revision: lesson.updatedAt,
			unitName: lesson.unitName,
			isShipped: lesson.unitId === null,
			isPublic: lesson.isPublic
		},
		title: texts.vi.title,
		text: { locale, ...text, html: await lessonHtml(lesson, text.markdown, locale) },
		hasEnglish: texts.en !== undefined,
		durationMin,
		audiences,
		topics: (await topics.list()).filter(({ code }) => codes.includes(code)),
		words: wordsIn(texts.vi.markdown),
		version,
		publishedVersion: published?.version ?? (lesson.isPublic ? version : null),
		versions,
		reviews: await lessonReviews.listOf(lessonId),
		gaps: isWritten ? lessonGaps(content) : [],
		advice: isWritten ? adviceOnLesson(content) : [],
		may: allowed(actor, lesson, wroteIt)
	};
}

function allowed(actor: Actor, { homePath, status }: AuthoredLesson, actorIsAuthor: boolean) {
	const edits = mayAct(actor.grants, 'lesson:edit', homePath);
	const reviews = mayAct(actor.grants, 'lesson:publish', homePath);
	const fits = (act: Parameters<typeof lessonActFits>[1], at: LessonStatus = status) => lessonActFits(at, act);
	return {
		edit: edits && fits('revise'),
		files: edits,
		submit: edits && fits('submit'),
		retire: edits && fits('retire'),
		restore: edits && fits('restore'),
		return: reviews && fits('return') && !actorIsAuthor,
		publish: reviews && fits('publish') && !actorIsAuthor,
		/** Would review it, had they not written it. */
		ownText: reviews && fits('publish') && actorIsAuthor
	};
}
