import { DomainError } from './domain-error';
import { fileKindOf, fileName } from './file-kind';

/** A picture as it may come from a camera; an upload of 8 MB must still hold it. */
export const PICTURE_MAX_BYTES = 7_500_000;
export const ATTACHMENT_MAX_BYTES = 5_000_000;
/** Decoding a picture takes four bytes for each of its pixels. */
export const PICTURE_MAX_MEGAPIXELS = 50;
/** In one lesson. */
export const LESSON_FILES_MAX = 30;

export interface LessonFileKind {
	kind: 'picture' | 'attachment';
	/** The name under which it is kept. */
	name: string;
}

/**
 * Whether an upload is a picture or a PDF, by its content. Throws at `field` what `fileKindOf` throws, and 'authoring.pixels' for a
 * picture too large to decode.
 */
export function lessonFileKind(bytes: Uint8Array, name: string, field: string): LessonFileKind {
	const { mediaType, width, height } = fileKindOf(bytes, name, field, PICTURE_MAX_BYTES);
	if (width === null || height === null) {
		// The same words as for any file that is too heavy.
		if (bytes.length > ATTACHMENT_MAX_BYTES) fileKindOf(bytes, name, field, ATTACHMENT_MAX_BYTES);
		return { kind: 'attachment', name: fileName(name, mediaType) };
	}
	if (width * height > PICTURE_MAX_MEGAPIXELS * 1_000_000) {
		throw new DomainError('authoring.pixels', { name, megapixels: PICTURE_MAX_MEGAPIXELS }, field);
	}
	return { kind: 'picture', name: fileName(name.replace(/\.[^.]*$/, ''), 'image/webp') };
}

/** How a text names a file of its lesson. */
export const fileReference = (kind: LessonFileKind['kind'], id: string) =>
	kind === 'picture' ? `picture:${id}` : `file:${id}`;
