import type { LessonCheck } from './lesson';
import type { LessonContent } from './lesson-content';

export const LESSON_GAPS = [
	'summary',
	'body',
	'audiences',
	'topics',
	'picture',
	'checks',
	'check_stem',
	'check_options',
	'check_key',
	'check_explanation',
	'check_source',
	'english'
] as const;

/** What a draft still lacks before anybody can be asked to look at it; `check` is the number of the question, from 1 on. */
export interface LessonGap {
	gap: (typeof LESSON_GAPS)[number];
	check: number | null;
}

/** Who cannot see a picture has nothing else of it than its words. */
const WORDLESS_PICTURE = /!\[\s*\]\(/;

/** In the order of the form; empty when the lesson can be handed in. A draft may be saved with any of them open. */
export function lessonGaps({ texts: { vi, en }, audiences, topics }: LessonContent): LessonGap[] {
	const open: Record<string, boolean> = {
		summary: vi.summary === '',
		body: vi.markdown === '',
		audiences: audiences.length === 0,
		topics: topics.length === 0,
		picture: [vi, en].some((text) => text && WORDLESS_PICTURE.test(text.markdown)),
		checks: vi.checks.length === 0
	};
	const ofLesson = LESSON_GAPS.filter((gap) => open[gap]).map((gap) => ({ gap, check: null }));
	const ofChecks = vi.checks.flatMap((check, index) => checkGaps(check).map((gap) => ({ gap, check: index + 1 })));
	const english = en && (!en.title || !en.summary || !en.markdown || !en.checks.every(isWritten));
	return [...ofLesson, ...ofChecks, ...(english ? [{ gap: 'english' as const, check: null }] : [])];
}

function checkGaps(check: LessonCheck): LessonGap['gap'][] {
	const { stem, options, key, explanation, source } = check;
	const open: Record<string, boolean> = {
		check_stem: stem === '',
		check_options: options.length < 2,
		check_key: options[key] === undefined,
		check_explanation: explanation === '',
		check_source: source === ''
	};
	return LESSON_GAPS.filter((gap) => open[gap]);
}

const isWritten = ({ stem, options, explanation, source }: LessonCheck) =>
	[stem, ...options, explanation, source].every((text) => text !== '');
