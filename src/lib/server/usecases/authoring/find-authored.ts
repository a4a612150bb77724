import { DomainError } from '../../../domain/domain-error';
import { mayAct, type Act } from '../../../domain/role';
import { authorize, pathsFor, type Actor } from '../../access';
import { read, type Db } from '../../db';
import * as authoredLessons from '../../store/authored-lessons';
import * as units from '../../store/units';

export type AuthoredLesson = Awaited<ReturnType<typeof findAuthored>>;

/** The path at which rights on a lesson are held: its unit's; the top of the tree for a shipped one, which everybody reads. */
export const homePathOf = (lesson: { unitPath: string | null }, rootPath: string) => lesson.unitPath ?? rootPath;

export const rootPathOf = async (db: Db = read) => (await units.root(db))?.path ?? '/';

/** A lesson whatever its status, with the path at which rights on it are held. Throws 'authoring.not_found'. */
export async function findAuthored(id: string, db: Db = read) {
	const lesson = await authoredLessons.find(id, db);
	if (!lesson) throw new DomainError('authoring.not_found');
	return { ...lesson, homePath: homePathOf(lesson, await rootPathOf(db)) };
}

/** Whoever writes or reviews lessons sees those of their units, and the shipped ones. */
export function maySee(actor: Actor, lesson: { unitId: string | null; homePath: string }): boolean {
	const acts: Act[] = ['lesson:edit', 'lesson:publish'];
	if (lesson.unitId === null) return acts.some((act) => pathsFor(actor, act).length > 0);
	return acts.some((act) => mayAct(actor.grants, act, lesson.homePath));
}

/** Throws 'authoring.not_found', 'access.denied'. */
export async function findToSee(actor: Actor, id: string): Promise<AuthoredLesson> {
	const lesson = await findAuthored(id);
	if (!maySee(actor, lesson)) throw new DomainError('access.denied');
	return lesson;
}

/** Throws 'authoring.not_found', 'access.denied'. */
export async function findToEdit(actor: Actor, id: string, db: Db = read): Promise<AuthoredLesson> {
	const lesson = await findAuthored(id, db);
	authorize(actor, 'lesson:edit', lesson.homePath);
	return lesson;
}
