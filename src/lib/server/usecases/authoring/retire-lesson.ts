import type { Actor } from '../../access';
import { moveLesson, type LessonActInput } from './move-lesson';

/** Takes a lesson away from readers; what they completed stays theirs. */
export const retireLesson = (actor: Actor, input: LessonActInput, now: number) =>
	moveLesson(actor, input, 'retire', now);
