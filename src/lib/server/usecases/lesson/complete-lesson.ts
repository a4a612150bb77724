import { DomainError } from '../../../domain/domain-error';
import { markChecks, strayAnswers, type LessonCheck } from '../../../domain/lesson';
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
	/** By the phone's clock, when it was answered without a line. */
	answeredAt?: number | null;
}

type Person = Pick<ParticipantActor, 'id'>;

/**
 * Marks the checks of a lesson; with all of them answered the lesson is completed, which counts once for a person who is signed
 * in. Gives the answers as an address can carry them. Throws 'lesson.not_found', 'lesson.answer_invalid' and
 * 'lesson.answer_required' at 'answers.<check id>'.
 */
export async function completeLesson(participant: Person | null, completion: Completion, now: number): Promise<string> {
	const { text } = await findLesson(completion.slug, 'vi');
	if (participant) await keepCompletion(participant, completion, now);
	else markAll(text.checks, completion.answers);
	return answersToCode(text.checks, completion.answers);
}

/** The marks of a person's answers, kept and counted as verified reach in one write, the first time only. Throws like `completeLesson`. */
export async function keepCompletion(participant: Person, { slug, answers, answeredAt }: Completion, now: number) {
	const { lesson, text } = await findLesson(slug, 'vi');
	const { correct, total } = markAll(text.checks, answers);
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	const { id: participantId, unitId, audienceGroup } = person;
	const row = { participantId, lessonId: lesson.id, correct, total, unitId, audienceGroup, completedAt: now };
	const counted = await write(async (tx) => {
		if (!(await lessons.addCompletion(tx, { ...row, answeredAt: answeredAt ?? null }))) return false;
		await recordReach(tx, { participantId, unitId, audienceGroup }, ['lesson', 'any'], now);
		return true;
	});
	return { correct, total, counted };
}

function markAll(checks: LessonCheck[], answers: Record<string, number>) {
	const [stray] = strayAnswers(checks, answers);
	if (stray !== undefined) throw new DomainError('lesson.answer_invalid', {}, `answers.${stray}`);
	const marks = markChecks(checks, answers);
	const open = marks.marked.find(({ chosen }) => chosen === null);
	if (open) throw new DomainError('lesson.answer_required', {}, `answers.${open.check.id}`);
	return marks;
}
