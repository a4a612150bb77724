import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { LESSON_FILES_MAX, lessonFileKind, fileReference } from '../../../domain/lesson-file';
import { encodeLessonPicture } from '../../../formats/lesson-picture';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonFiles from '../../store/lesson-files';
import { findToEdit } from './find-authored';

export const lessonFileSchema = v.object({ file: v.instance(File, 'authoring.file_required') });

/**
 * Keeps a picture or PDF with a lesson and gives the reference for its text; the same file again gives the one that is there.
 * Throws at 'file': 'authoring.file_required', 'authoring.picture_broken', 'authoring.files_most' and what `lessonFileKind` throws.
 */
export async function addFile(
	actor: Actor,
	lessonId: string,
	upload: File,
	now: number
): Promise<{ reference: string }> {
	await findToEdit(actor, lessonId);
	if (upload.name === '' && upload.size === 0) throw new DomainError('authoring.file_required', {}, 'file');
	const file = await readUpload(upload);
	return write(async (tx) => {
		await authoredLessons.lock(tx, lessonId);
		await findToEdit(actor, lessonId, tx);
		const same = await lessonFiles.findSame(lessonId, file.sha256, tx);
		if (same) return { reference: fileReference(same.kind, same.id) };
		if ((await lessonFiles.listOf(lessonId, tx)).length >= LESSON_FILES_MAX) {
			throw new DomainError('authoring.files_most', { most: LESSON_FILES_MAX }, 'file');
		}
		const id = newId(now);
		const added = await lessonFiles.insert(tx, { id, lessonId, ...file, addedBy: actor.id, addedAt: now });
		if (!added) throw new DomainError('authoring.stale');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'lesson.add_file',
			objectKind: 'lesson',
			objectId: lessonId,
			after: { name: file.name, fileSha256: file.sha256 }
		});
		return { reference: fileReference(file.kind, id) };
	});
}

/** What is kept of an upload: a picture drawn anew, a PDF as it is. */
async function readUpload(upload: File) {
	const source = Buffer.from(await upload.arrayBuffer());
	const { kind, name } = lessonFileKind(source, upload.name, 'file');
	const picture = kind === 'picture' ? await encodeLessonPicture(source) : null;
	if (kind === 'picture' && !picture) throw new DomainError('authoring.picture_broken', { name: upload.name }, 'file');
	const kept = picture ?? { bytes: source, mediaType: 'application/pdf', width: null, height: null };
	const sha256 = createHash('sha256').update(kept.bytes).digest('hex');
	return { kind, name, sha256, size: kept.bytes.length, ...kept };
}
