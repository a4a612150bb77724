import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { moveLesson, type LessonActInput } from './move-lesson';

/** Gives a lesson back to its author, saying what is to be mended. */
export async function returnLesson(actor: Actor, input: LessonActInput, now: number) {
	if (input.note === '') throw new DomainError('authoring.note_required', {}, 'note');
	return moveLesson(actor, input, 'return', now);
}
