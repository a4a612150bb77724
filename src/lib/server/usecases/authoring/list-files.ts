import { fileReference } from '../../../domain/lesson-file';
import type { Actor } from '../../access';
import * as lessonFiles from '../../store/lesson-files';
import { lessonFileUrl } from '../lesson/lesson-figures';
import { findToEdit } from './find-authored';
import { newestVersion } from './newest-version';

/** The pictures and attachments of a lesson, each with the reference by which its text names it. */
export async function filesOf(lessonId: string) {
	const files = await lessonFiles.listOf(lessonId);
	return files.map(({ id, kind, name, size, width, height }) => ({
		id,
		kind,
		name,
		size,
		width,
		height,
		reference: fileReference(kind, id),
		url: lessonFileUrl(id)
	}));
}

/** The same for the page on which files are added and removed. */
export async function listFiles(actor: Actor, lessonId: string) {
	const lesson = await findToEdit(actor, lessonId);
	const { content } = await newestVersion(lesson);
	return { lessonId, title: content.texts.vi.title, files: await filesOf(lessonId) };
}
