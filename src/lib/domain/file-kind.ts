import { DomainError } from './domain-error';
import { pictureOf } from './picture';

/** Of one file of evidence. */
export const FILE_MAX_BYTES = 5_000_000;
/** Pixels: smaller than the least shows nothing, larger than the most is no photo that a browser can open. */
const SIDES = { least: 16, most: 16_384 };

export const EVIDENCE_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number];

export interface FileKind {
	mediaType: EvidenceMediaType;
	/** In pixels; null for a document. */
	width: number | null;
	height: number | null;
}

/**
 * What kind of file it is, by its first bytes and never by its name. Throws, at `field`: 'file.empty', 'file.too_large',
 * 'file.kind' for anything but JPEG, PNG, WebP and PDF, 'file.sides' for a picture of senseless size; each with the file's name.
 */
export function fileKindOf(
	bytes: Uint8Array,
	name: string,
	field = 'files',
	maxBytes: number = FILE_MAX_BYTES
): FileKind {
	const refusal = (code: string, params = {}) => new DomainError(code, { name, ...params }, field);
	if (bytes.length === 0) throw refusal('file.empty');
	if (bytes.length > maxBytes) throw refusal('file.too_large', { megabytes: maxBytes / 1_000_000 });
	if (isPdf(bytes)) return { mediaType: 'application/pdf', width: null, height: null };
	const picture = pictureOf(bytes);
	if (picture === null) throw refusal('file.kind');
	const { type: mediaType, width, height } = picture;
	const { least, most } = SIDES;
	if (Math.min(width, height) < least || Math.max(width, height) > most) throw refusal('file.sides', SIDES);
	return { mediaType, width, height };
}

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

const isPdf = (bytes: Uint8Array) => PDF.every((byte, at) => bytes[at] === byte);

const EXTENSIONS: Record<EvidenceMediaType, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'application/pdf': 'pdf'
};

/** The name under which a file is kept: without folders and control characters, at most 100 characters, ending as its kind does. */
export function fileName(name: string, mediaType: EvidenceMediaType): string {
	const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
	const clean = last.replace(/[\p{C}"'<>:|?*]/gu, '').trim();
	const [, stem = '', extension = ''] = /^(.*?)(?:\.([^.]*))?$/.exec(clean) ?? [];
	const kept = [...(stem || 'tep')].slice(0, 90).join('');
	const isRight = extension.toLowerCase().replace('jpeg', 'jpg') === EXTENSIONS[mediaType];
	return `${kept}.${isRight ? extension : EXTENSIONS[mediaType]}`;
}
