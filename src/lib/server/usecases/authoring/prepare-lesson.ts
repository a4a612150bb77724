import { DomainError } from '../../../domain/domain-error';
import { lessonActFits } from '../../../domain/lesson-status';
import { ROLE_ACTS } from '../../../domain/role';
import { authorizeAnywhere, type Actor } from '../../access';
import * as topics from '../../store/topics';
import * as units from '../../store/units';
import { findToEdit } from './find-authored';
import { filesOf } from './list-files';
import { newestVersion } from './newest-version';

/** What the form of a new lesson offers: topics, and the units this person writes for. */
export async function prepareLesson(actor: Actor) {
	authorizeAnywhere(actor, 'lesson:edit');
	const grants = actor.grants.filter(({ role }) => ROLE_ACTS[role].includes('lesson:edit'));
	const homes = await units.findAll([...new Set(grants.map(({ unitId }) => unitId))]);
	return {
		writer: actor.id,
		topics: await topics.list(),
		units: homes.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
	};
}

/** What the form of an edit starts from: the newest version, its files, and the revision to carry along. */
export async function prepareEdit(actor: Actor, lessonId: string) {
	const lesson = await findToEdit(actor, lessonId);
	if (!lessonActFits(lesson.status, 'revise')) throw new DomainError('authoring.status');
	const { content } = await newestVersion(lesson);
	const isShipped = lesson.unitId === null;
	return {
		writer: actor.id,
		lessonId,
		revision: lesson.updatedAt,
		slug: lesson.slug,
		/** Whether the address may still be changed: nobody has read the lesson. */
		maySlug: !isShipped && lesson.publishedVersionId === null,
		isShipped,
		isPublic: lesson.isPublic,
		content,
		files: await filesOf(lessonId),
		topics: await topics.list()
	};
}
