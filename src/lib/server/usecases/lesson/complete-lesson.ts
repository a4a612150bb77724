import type { ParticipantActor } from '../../access';
import { keepCompletion } from './keep-completion';
import { answersToCode, findLesson } from './lesson-text';
import { markAnswers } from './mark-answers';

interface Completion {
	slug: string;
	/** The index of the chosen option by check id. */
	answers: Record<string, number>;
}

/**
 * Marks the checks of a lesson; with all of them answered the lesson is completed, which counts once for a person who is signed
 * in. Gives the answers as an address can carry them. Throws 'lesson.not_found', 'lesson.answer_invalid' and
 * 'lesson.answer_required' at 'answers.<check id>'.
 */
export async function completeLesson(
	participant: Pick<ParticipantActor, 'id'> | null,
	{ slug, answers }: Completion,
	now: number
): Promise<string> {
	const { lesson, text } = await findLesson(slug, 'vi');
	const marks = markAnswers(text.checks, answers);
	if (participant) await keepCompletion(participant, { lessonId: lesson.id, ...marks, answeredAt: null }, now);
	return answersToCode(text.checks, answers);
}
