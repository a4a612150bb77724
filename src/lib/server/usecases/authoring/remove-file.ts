import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { fileReference } from '../../../domain/lesson-file';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonFiles from '../../store/lesson-files';
import * as lessonVersions from '../../store/lesson-versions';
import { findToEdit } from './find-authored';

export const removeFileSchema = v.object({
	fileId: v.pipe(v.string('field.invalid'), v.regex(/^\w{1,60}$/, 'field.invalid')),
	sure: v.literal('on', 'authoring.not_sure')
});

/** Takes away a file that no version of the lesson names. Throws 'authoring.file_used', 'file.not_found'. */
export async function removeFile(actor: Actor, lessonId: string, fileId: string, now: number): Promise<void> {
	await write(async (tx) => {
		await authoredLessons.lock(tx, lessonId);
		await findToEdit(actor, lessonId, tx);
		const file = (await lessonFiles.listOf(lessonId, tx)).find(({ id }) => id === fileId);
		if (!file) throw new DomainError('file.not_found');
		const reference = fileReference(file.kind, file.id);
		if ((await lessonVersions.countHolding(tx, lessonId, reference)) > 0) throw new DomainError('authoring.file_used');
		await lessonFiles.remove(tx, lessonId, fileId);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'lesson.remove_file',
			objectKind: 'lesson',
			objectId: lessonId,
			before: { name: file.name, fileSha256: file.sha256 }
		});
	});
}
