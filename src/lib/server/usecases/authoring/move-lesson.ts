import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { lessonGaps } from '../../../domain/lesson-gap';
import { nextLessonStatus, type LessonAct } from '../../../domain/lesson-status';
import type { Act } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonReviews from '../../store/lesson-reviews';
import * as lessonVersions from '../../store/lesson-versions';
import { revisionAfter } from '../item/revision';
import { rollupOf } from './edit-lesson';
import { findAuthored, type AuthoredLesson } from './find-authored';
import { keptVersion } from './newest-version';

/** `revision`: the lesson's `updatedAt` as the person saw it, so that nobody publishes a text that was changed meanwhile. */
export const lessonActSchema = v.object({
	revision: v.pipe(v.string('field.invalid'), v.regex(/^\d{1,15}$/, 'field.invalid'), v.transform(Number)),
	note: v.pipe(v.optional(v.string('field.invalid'), ''), v.transform(cleanText), v.maxLength(1000, 'field.too_long'))
});

/** Taking a lesson away is asked twice. */
export const retireSchema = v.object({ ...lessonActSchema.entries, sure: v.literal('on', 'authoring.not_sure') });

export type LessonActInput = v.InferOutput<typeof lessonActSchema> & { lessonId: string };
export type LessonStep = Exclude<LessonAct, 'revise'>;

const RIGHT: Record<LessonStep, Act> = {
	submit: 'lesson:edit',
	publish: 'lesson:publish',
	return: 'lesson:publish',
	retire: 'lesson:edit',
	restore: 'lesson:edit'
};

type Kept = Awaited<ReturnType<typeof keptVersion>>;

/** What the acts on a lesson have in common: rights, status, revision, review log and audit log. */
export async function moveLesson(
	actor: Actor,
	{ lessonId, revision, note: text }: LessonActInput,
	act: LessonStep,
	now: number
): Promise<{ revision: number }> {
	return write(async (tx) => {
		await authoredLessons.lock(tx, lessonId);
		const lesson = await findAuthored(lessonId, tx);
		authorize(actor, RIGHT[act], lesson.homePath);
		if (lesson.updatedAt !== revision) throw new DomainError('authoring.stale');
		const newest = await keptVersion(tx, lesson, now);
		const authors = await lessonVersions.authorsSince(tx, lesson.id, newest.publishedVersionId);
		const status = nextLessonStatus(lesson.status, act, {
			actorIsAuthor: authors.includes(actor.id),
			isNewestPublished: newest.id === newest.publishedVersionId
		});
		if (act === 'submit' && lessonGaps(newest.content).length > 0) throw new DomainError('authoring.not_ready');
		const updatedAt = revisionAfter(lesson.updatedAt, now);
		const change = { status, currentVersionId: newest.id, updatedAt, ...(await readable(tx, lesson, newest, act)) };
		if (!(await authoredLessons.update(tx, lesson, change))) throw new DomainError('authoring.stale');
		const note = text || null;
		const review = { id: newId(now), lessonId: lesson.id, versionId: newest.id, act };
		await lessonReviews.add(tx, { ...review, staffId: actor.id, note, at: updatedAt });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: `lesson.${act}`,
			objectKind: 'lesson',
			objectId: lesson.id,
			before: { status: lesson.status },
			after: { status, version: newest.version, note }
		});
		return { revision: updatedAt };
	});
}

/** What readers have after the act. */
async function readable(
	tx: Db,
	lesson: AuthoredLesson,
	{ id, content, publishedVersionId }: Kept,
	act: LessonStep
): Promise<Partial<authoredLessons.LessonRow>> {
	if (act === 'publish') {
		await authoredLessons.publishTexts(tx, lesson.id, content.texts);
		return { publishedVersionId: id, isPublic: true, ...rollupOf(content) };
	}
	if (act === 'retire') return { publishedVersionId, isPublic: false };
	return act === 'restore' ? { publishedVersionId, isPublic: publishedVersionId !== null } : { publishedVersionId };
}
