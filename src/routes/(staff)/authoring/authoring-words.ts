import type { LessonAdvice } from '$lib/domain/lesson-advice';
import type { LessonField } from '$lib/domain/lesson-content';
import type { LessonGap } from '$lib/domain/lesson-gap';
import type { LessonAct, LessonStatus } from '$lib/domain/lesson-status';
import { m } from '$lib/i18n';

type Words<Code extends string> = Record<Code, () => string>;

export const lessonStatusWord: Words<LessonStatus> = {
	draft: m.authoring_status_draft,
	in_review: m.authoring_status_in_review,
	published: m.authoring_status_published,
	retired: m.authoring_status_retired
};
export const lessonLogWord: Words<LessonAct> = {
	submit: m.authoring_log_submit,
	publish: m.authoring_log_publish,
	return: m.authoring_log_return,
	retire: m.authoring_log_retire,
	restore: m.authoring_log_restore,
	revise: m.authoring_log_revise
};
export const lessonAdviceWord: Words<LessonAdvice> = {
	short: m.authoring_advice_short,
	long: m.authoring_advice_long,
	few_checks: m.authoring_advice_few_checks,
	no_sources: m.authoring_advice_no_sources,
	keys_alike: m.authoring_advice_keys_alike
};
export const lessonFieldWord: Words<LessonField> = {
	title: m.authoring_title,
	summary: m.authoring_summary,
	body: m.authoring_body,
	checks: m.authoring_checks,
	en_title: m.authoring_en_title,
	en_summary: m.authoring_en_summary,
	en_body: m.authoring_en_body,
	en_checks: m.authoring_en_checks,
	duration: m.authoring_duration,
	audiences: m.authoring_audiences,
	topics: m.authoring_topics
};
const gapWord: Record<LessonGap['gap'], (where: { check: number }) => string> = {
	summary: m.authoring_gap_summary,
	body: m.authoring_gap_body,
	audiences: m.authoring_gap_audiences,
	topics: m.authoring_gap_topics,
	picture: m.authoring_gap_picture,
	checks: m.authoring_gap_checks,
	check_stem: m.authoring_gap_check_stem,
	check_options: m.authoring_gap_check_options,
	check_key: m.authoring_gap_check_key,
	check_explanation: m.authoring_gap_check_explanation,
	check_source: m.authoring_gap_check_source,
	english: m.authoring_gap_english
};
export const gapText = ({ gap, check }: LessonGap) => gapWord[gap]({ check: check ?? 0 });
