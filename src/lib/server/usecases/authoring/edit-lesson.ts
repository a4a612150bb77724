import { DomainError } from '../../../domain/domain-error';
import { changedLessonFields, type LessonContent } from '../../../domain/lesson-content';
import { nextLessonStatus } from '../../../domain/lesson-status';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonReviews from '../../store/lesson-reviews';
import * as lessonVersions from '../../store/lesson-versions';
import { revisionAfter } from '../item/revision';
import { findToEdit, type AuthoredLesson } from './find-authored';
import type { LessonForm } from './lesson-form';
import { keptVersion } from './newest-version';
import { requireTopics } from './require-topics';

/**
 * Saves an edit as a new version in draft; only a draft that nobody else wrote or was shown is rewritten in place. Readers go on
 * seeing the published version. What is overwritten after a conflict stays as a version of its own. Throws 'authoring.stale' when the lesson was changed since the form was opened.
 */
export async function editLesson(
	actor: Actor,
	lessonId: string,
	{ content, slug: wished, revision, overwrites = false }: LessonForm,
	now: number
): Promise<{ id: string; revision: number }> {
	return write(async (tx) => {
		await authoredLessons.lock(tx, lessonId);
		const lesson = await findToEdit(actor, lessonId, tx);
		if (lesson.updatedAt !== revision) throw new DomainError('authoring.stale');
		const status = nextLessonStatus(lesson.status, 'revise', { actorIsAuthor: true, isNewestPublished: false });
		await requireTopics(tx, content.topics);
		const slug = await slugAfter(tx, lesson, wished);
		const before = await keptVersion(tx, lesson, now);
		const fields = changedLessonFields(before.content, content);
		if (fields.length === 0 && slug === lesson.slug) return { id: lesson.id, revision };

		const updatedAt = revisionAfter(lesson.updatedAt, now);
		const inPlace = !overwrites && (await isOwnDraft(tx, actor, lesson, before));
		const version =
			fields.length === 0
				? before
				: await saveVersion(tx, actor, { ...before, lessonId }, { content, inPlace, at: updatedAt });
		const saved = await authoredLessons.update(tx, lesson, {
			...(fields.length > 0 && { status }),
			slug,
			currentVersionId: version.id,
			publishedVersionId: before.publishedVersionId,
			...(before.publishedVersionId === null && rollupOf(content)),
			updatedAt
		});
		if (!saved) throw new DomainError('authoring.stale');
		const after = { title: content.texts.vi.title, version: version.version, fields };
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'lesson.edit',
			objectKind: 'lesson',
			objectId: lesson.id,
			before: { title: before.content.texts.vi.title, version: before.version },
			after: slug === lesson.slug ? after : { ...after, slug }
		});
		return { id: lesson.id, revision: updatedAt };
	});
}

/** What the lesson's row repeats of the version that is read, or of the only one there is. */
export const rollupOf = ({ durationMin, audiences, topics }: LessonContent) => ({ durationMin, audiences, topics });

/** The address may be changed until somebody could have kept it. */
async function slugAfter(tx: Db, lesson: AuthoredLesson, wished: string): Promise<string> {
	const isKnown = lesson.unitId === null || lesson.publishedVersionId !== null;
	if (isKnown || wished === '' || wished === lesson.slug) return lesson.slug;
	if ((await authoredLessons.slugs(tx)).has(wished)) throw new DomainError('authoring.slug_taken', {}, 'slug');
	return wished;
}

type Kept = Awaited<ReturnType<typeof keptVersion>>;

/** Nobody but its author wrote it, has read it or was asked to review it. */
async function isOwnDraft(tx: Db, actor: Actor, lesson: AuthoredLesson, { id, authorId, publishedVersionId }: Kept) {
	if (lesson.status !== 'draft' || authorId !== actor.id || id === publishedVersionId) return false;
	return !(await lessonReviews.everSubmitted(tx, lesson.id));
}

async function saveVersion(
	tx: Db,
	actor: Actor,
	{ lessonId, ...before }: Kept & { lessonId: string },
	{ content, inPlace, at }: { content: LessonContent; inPlace: boolean; at: number }
): Promise<{ id: string; version: number }> {
	if (inPlace) {
		await lessonVersions.rewrite(tx, before.id, content);
		return before;
	}
	const id = newId(at);
	const version = before.version + 1;
	const written = { authorId: actor.id, createdAt: at };
	await lessonVersions.insert(tx, { id, lessonId, version, ...content, ...written });
	await lessonReviews.add(tx, { id: newId(at), lessonId, versionId: id, act: 'revise', staffId: actor.id, at });
	return { id, version };
}
