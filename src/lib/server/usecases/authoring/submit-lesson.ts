import type { Actor } from '../../access';
import { moveLesson, type LessonActInput } from './move-lesson';

/** Asks the reviewers to look at a draft. Throws 'authoring.not_ready' while something is missing. */
export const submitLesson = (actor: Actor, input: LessonActInput, now: number) =>
	moveLesson(actor, input, 'submit', now);
