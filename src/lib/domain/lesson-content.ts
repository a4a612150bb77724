import type { AudienceGroup } from './audience-group';
import type { LessonCheck, LessonText, LessonTexts } from './lesson';

/** What an author writes; a version stores exactly this. */
export interface LessonContent {
	texts: LessonTexts;
	durationMin: number;
	audiences: AudienceGroup[];
	topics: string[];
}

/** No option of a check was marked right yet. */
export const NO_KEY = -1;

export const LESSON_FIELDS = [
	'title',
	'summary',
	'body',
	'checks',
	'en_title',
	'en_summary',
	'en_body',
	'en_checks',
	'duration',
	'audiences',
	'topics'
] as const;
export type LessonField = (typeof LESSON_FIELDS)[number];

const sideOf = (text: LessonText | undefined) => ({
	title: text?.title ?? '',
	summary: text?.summary ?? '',
	body: text?.markdown ?? '',
	checks: (text?.checks ?? []).map(checkText).join('\n\n')
});

/** Each field as text, to be compared: codes where a field holds codes, one a line. */
export function lessonFieldTexts({
	texts: { vi, en },
	durationMin,
	audiences,
	topics
}: LessonContent): Record<LessonField, string> {
	const english = sideOf(en);
	return {
		...sideOf(vi),
		en_title: english.title,
		en_summary: english.summary,
		en_body: english.body,
		en_checks: english.checks,
		duration: String(durationMin),
		audiences: audiences.join('\n'),
		topics: topics.join('\n')
	};
}

function checkText({ stem, options, key, explanation, source }: LessonCheck, index: number): string {
	const rows = options.map((option, at) => `${at === key ? '✓' : '–'} ${option}`);
	return [`${index + 1}. ${stem}`, ...rows, explanation, source].filter(Boolean).join('\n');
}

/** The fields in which two versions differ, in the order of the form. */
export function changedLessonFields(before: LessonContent, after: LessonContent): LessonField[] {
	const [a, b] = [lessonFieldTexts(before), lessonFieldTexts(after)];
	return LESSON_FIELDS.filter((field) => a[field] !== b[field]);
}

/** The content alone, out of a stored version. */
export function lessonContentOf({ texts, durationMin, audiences, topics }: LessonContent): LessonContent {
	return { texts, durationMin, audiences, topics };
}
