import type { Actor } from '../../access';
import { moveLesson, type LessonActInput } from './move-lesson';

/** From now on readers have this version. Throws 'authoring.author_cannot_publish' for whoever wrote any of what is new in it. */
export const publishLesson = (actor: Actor, input: LessonActInput, now: number) =>
	moveLesson(actor, input, 'publish', now);
