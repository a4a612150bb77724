import { DomainError } from './domain-error';
import { pictureOf } from './picture';

export const ITEM_PICTURE_MAX_BYTES = 10_000_000;
/** Decoding a picture takes four bytes for each of its pixels. */
export const ITEM_PICTURE_MAX_MEGAPIXELS = 40;
/** Of the words for who cannot see it. */
export const PICTURE_ALT_MAX = 300;

/** What a page needs to know of a picture before it comes; sizes in pixels. */
export interface PictureHead {
	/** Empty where nobody has written any. */
	alt: string;
	width: number;
	height: number;
}

export type PictureHeads = Record<string, PictureHead>;

/**
 * The size that a picture (JPEG, PNG, GIF, WebP) tells of itself in its first bytes, so that it is known before anything is decoded.
 * Throws 'bank.picture_kind' for anything else, 'bank.picture_heavy' and 'bank.picture_pixels' for what is too large.
 */
export function itemPictureSize(bytes: Uint8Array): { width: number; height: number } {
	if (bytes.length > ITEM_PICTURE_MAX_BYTES) {
		throw new DomainError('bank.picture_heavy', { megabytes: ITEM_PICTURE_MAX_BYTES / 1_000_000 });
	}
	const size = pictureOf(bytes) ?? gifSize(bytes);
	if (size === null || size.width === 0 || size.height === 0) throw new DomainError('bank.picture_kind');
	if (size.width * size.height > ITEM_PICTURE_MAX_MEGAPIXELS * 1_000_000) {
		throw new DomainError('bank.picture_pixels', { megapixels: ITEM_PICTURE_MAX_MEGAPIXELS });
	}
	return { width: size.width, height: size.height };
}

function gifSize(bytes: Uint8Array) {
	const signature = String.fromCharCode(...bytes.subarray(0, 6));
	if (bytes.length < 10 || (signature !== 'GIF87a' && signature !== 'GIF89a')) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
