import { createHash } from 'node:crypto';
import { DomainError } from '../../../domain/domain-error';
import { fileKindOf, fileName, type EvidenceMediaType } from '../../../domain/file-kind';
import { newId } from '../../id';
import type { EvidenceOwner } from '../../store/evidence-files';

export const FILES_MAX = 10;

export interface UploadedFile {
	name: string;
	mediaType: EvidenceMediaType;
	size: number;
	sha256: string;
	bytes: Buffer;
}

/**
 * The files of an upload field, told by their content; the same file chosen twice comes once. A field left empty sends an empty
 * file without a name. Throws at `field` what `fileKindOf` throws, and 'file.too_many'.
 */
export async function readFiles(files: readonly File[] = [], field = 'files'): Promise<UploadedFile[]> {
	const chosen = files.filter(({ size, name }) => size > 0 || name !== '');
	if (chosen.length > FILES_MAX) throw new DomainError('file.too_many', { most: FILES_MAX }, field);
	const read = new Map<string, UploadedFile>();
	for (const file of chosen) {
		const bytes = Buffer.from(await file.arrayBuffer());
		const { mediaType } = fileKindOf(bytes, file.name, field);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		read.set(sha256, { name: fileName(file.name, mediaType), mediaType, size: bytes.length, sha256, bytes });
	}
	return [...read.values()];
}

/** An uploaded file as the store takes it. */
export function fileRow(
	file: UploadedFile,
	owner: { ownerKind: EvidenceOwner; ownerId: string; addedBy: string },
	now: number
) {
	return { id: newId(now), ...owner, ...file, addedAt: now };
}
