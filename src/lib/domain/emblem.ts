import { DomainError } from './domain-error';

export const EMBLEM_MAX_BYTES = 300_000;
const SIDES = { least: 64, most: 4000 };

export interface Emblem {
	type: 'image/png' | 'image/jpeg';
	/** In pixels. */
	width: number;
	height: number;
}

/**
 * What kind of picture it is, by what is in it and not by its name. Throws 'emblem.too_large', 'emblem.kind' for anything but PNG
 * and JPEG, 'emblem.sides' where it is too small to print or too big.
 */
export function emblemOf(bytes: Uint8Array): Emblem {
	if (bytes.length > EMBLEM_MAX_BYTES) throw new DomainError('emblem.too_large', {}, 'emblem');
	const emblem = pngOf(bytes) ?? jpegOf(bytes);
	if (emblem === null) throw new DomainError('emblem.kind', {}, 'emblem');
	const { least, most } = SIDES;
	if (Math.min(emblem.width, emblem.height) < least || Math.max(emblem.width, emblem.height) > most) {
		throw new DomainError('emblem.sides', { ...SIDES }, 'emblem');
	}
	return emblem;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngOf(bytes: Uint8Array): Emblem | null {
	if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return null;
	const view = viewOf(bytes);
	return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a row of segments; one of those that start a frame holds the size. */
function jpegOf(bytes: Uint8Array): Emblem | null {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
	const view = viewOf(bytes);
	for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
		const marker = bytes[at + 1] ?? 0;
		const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (startsFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
	}
	return null;
}
