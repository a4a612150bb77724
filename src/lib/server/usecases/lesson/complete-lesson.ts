import { DomainError } from '../../../domain/domain-error';
import { markChecks, strayAnswers } from '../../../domain/lesson';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import * as lessons from '../../store/lessons';
import * as participants from '../../store/participants';
import { recordReach } from '../record-reach';
import { answersToCode, findLesson } from './lesson-text';

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
	const [stray] = strayAnswers(text.checks, answers);
	if (stray !== undefined) throw new DomainError('lesson.answer_invalid', {}, `answers.${stray}`);
	const { marked, correct, total } = markChecks(text.checks, answers);
	const open = marked.find(({ chosen }) => chosen === null);
	if (open) throw new DomainError('lesson.answer_required', {}, `answers.${open.check.id}`);
	const person = participant && (await participants.find(participant.id));
	if (person) {
		const { id: participantId, unitId, audienceGroup } = person;
		await write(async (tx) => {
			const row = { participantId, lessonId: lesson.id, correct, total, unitId, audienceGroup, completedAt: now };
			if (!(await lessons.addCompletion(tx, row))) return;
			await recordReach(tx, { participantId, unitId, audienceGroup }, ['lesson', 'any'], now);
		});
	}
	return answersToCode(text.checks, answers);
}
