import { DomainError } from '../../../domain/domain-error';
import { markChecks, strayAnswers, type LessonCheck } from '../../../domain/lesson';
import * as lessons from '../../store/lessons';
import * as lessonVersions from '../../store/lesson-versions';

type Answers = Record<string, number>;

/** Throws 'lesson.answer_invalid' and 'lesson.answer_required' at 'answers.<check id>' unless every check is answered with one of its options. */
export function markAnswers(checks: LessonCheck[], answers: Answers) {
	const [stray] = strayAnswers(checks, answers);
	if (stray !== undefined) throw new DomainError('lesson.answer_invalid', {}, `answers.${stray}`);
	const { marked, correct, total } = markChecks(checks, answers);
	const open = marked.find(({ chosen }) => chosen === null);
	if (open) throw new DomainError('lesson.answer_required', {}, `answers.${open.check.id}`);
	return { correct, total };
}

/**
 * The marks of answers that may be weeks old: by the lesson as it is read now, else by the newest earlier version that they fit. Who
 * finished a lesson has finished it, though it was changed or taken away before the line came back. Throws 'lesson.not_found' for one that
 * was never public, and what `markAnswers` throws.
 */
export async function markKeptAnswers(slug: string, answers: Answers) {
	const lesson = await lessons.findEverPublic(slug);
	const text = lesson && (await lessons.findText(lesson.id, 'vi'));
	if (!lesson || !text) throw new DomainError('lesson.not_found');
	const lessonId = lesson.id;
	if (fits(text.checks, answers)) return { lessonId, ...markAnswers(text.checks, answers) };
	const earlier = (await lessonVersions.everPublic(lessonId)).map(({ texts }) => texts.vi.checks);
	return { lessonId, ...markAnswers(earlier.find((checks) => fits(checks, answers)) ?? text.checks, answers) };
}

const fits = (checks: LessonCheck[], answers: Answers) =>
	strayAnswers(checks, answers).length === 0 && markChecks(checks, answers).completed;
