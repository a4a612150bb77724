import { DomainError } from '../../../domain/domain-error';
import { freeSlug, slugOf } from '../../../domain/lesson-slug';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonVersions from '../../store/lesson-versions';
import * as units from '../../store/units';
import type { LessonForm } from './lesson-form';
import { requireTopics } from './require-topics';

/** Begins a lesson of a unit, as a draft that nobody reads yet. Throws 'authoring.slug_taken', 'authoring.unit_unknown'. */
export async function createLesson(
	actor: Actor,
	{ content, slug, unitId }: LessonForm,
	now: number
): Promise<{ id: string; revision: number }> {
	return write(async (tx) => {
		const unit = await units.find(unitId, tx);
		if (!unit) throw new DomainError('authoring.unit_unknown', {}, 'unitId');
		authorize(actor, 'lesson:edit', unit.path);
		await requireTopics(tx, content.topics);
		const id = newId(now);
		const versionId = newId(now);
		const { durationMin, audiences, topics, texts } = content;
		const added = await authoredLessons.insert(tx, {
			id,
			slug: slug || (await proposedSlug(tx, texts.vi.title)),
			position: await authoredLessons.nextPosition(tx),
			durationMin,
			audiences,
			topics,
			updatedAt: now,
			unitId: unit.id,
			status: 'draft',
			currentVersionId: versionId,
			isPublic: false
		});
		if (!added) throw new DomainError('authoring.slug_taken', {}, 'slug');
		const written = { authorId: actor.id, createdAt: now };
		await lessonVersions.insert(tx, { id: versionId, lessonId: id, version: 1, ...content, ...written });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'lesson.create',
			objectKind: 'lesson',
			objectId: id,
			after: { title: texts.vi.title, unitId }
		});
		return { id, revision: now };
	});
}

/** Out of the title, with a number where another lesson has it. */
async function proposedSlug(tx: Db, title: string): Promise<string> {
	return freeSlug(slugOf(title) || 'bai-hoc', await authoredLessons.slugs(tx));
}
