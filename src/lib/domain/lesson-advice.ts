import type { LessonContent } from './lesson-content';

export const LESSON_ADVICE = ['short', 'long', 'few_checks', 'no_sources', 'keys_alike'] as const;
/** A weakness of a lesson that its author may have reasons for; it never blocks saving. */
export type LessonAdvice = (typeof LESSON_ADVICE)[number];

/** Three to five minutes of reading. */
export const LESSON_WORDS = { least: 450, most: 800 };
const USUAL_CHECKS = 3;
/** Vietnamese is read at about this many words (syllables) a minute by somebody who does not read much. */
const WORDS_A_MINUTE = 160;

/** The words a reader sees: without addresses, marks and table lines. */
export function wordsIn(markdown: string): number {
	const seen = markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, ' $1 ').replace(/https?:\/\/\S+/g, ' ');
	return (seen.match(/[\p{L}\p{N}]+(?:[.,/:-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

export const minutesFor = (words: number) => Math.max(1, Math.round(words / WORDS_A_MINUTE));

export function adviceOnLesson({ texts: { vi } }: Pick<LessonContent, 'texts'>): LessonAdvice[] {
	const words = wordsIn(vi.markdown);
	const keys = vi.checks.map(({ key }) => key);
	const found: Record<LessonAdvice, boolean> = {
		short: words < LESSON_WORDS.least,
		long: words > LESSON_WORDS.most,
		few_checks: vi.checks.length < USUAL_CHECKS,
		no_sources: !/^#{1,6}\s+.*nguồn/imu.test(vi.markdown),
		keys_alike: keys.length >= USUAL_CHECKS && new Set(keys).size === 1
	};
	return LESSON_ADVICE.filter((advice) => found[advice]);
}
