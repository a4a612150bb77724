import { DomainError } from '../../../domain/domain-error';
import { fileReference } from '../../../domain/lesson-file';
import type { Actor } from '../../access';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonFiles from '../../store/lesson-files';
import { findAuthored, maySee } from './find-authored';

/** A file of a lesson: for everybody when what is read now names it, else for those who work on the lesson. Throws 'file.not_found'. */
export async function serveFile(actor: Actor | null, fileId: string) {
	const file = await lessonFiles.find(fileId);
	if (!file) throw new DomainError('file.not_found');
	const lesson = await findAuthored(file.lessonId);
	const isPublic = lesson.isPublic && (await isRead(lesson.id, fileReference(file.kind, file.id)));
	if (!isPublic && !(actor && maySee(actor, lesson))) throw new DomainError('file.not_found');
	return { file, isPublic };
}

async function isRead(lessonId: string, reference: string): Promise<boolean> {
	const { vi, en } = await authoredLessons.publishedTexts(lessonId);
	return [vi, en].some((text) => text?.markdown.includes(reference));
}
