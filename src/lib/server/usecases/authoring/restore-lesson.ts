import type { Actor } from '../../access';
import { moveLesson, type LessonActInput } from './move-lesson';

/** Gives a lesson that was taken away back to readers, as it was last published. */
export const restoreLesson = (actor: Actor, input: LessonActInput, now: number) =>
	moveLesson(actor, input, 'restore', now);
