import { DomainError } from './domain-error';
import { pictureOf } from './picture';

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
	const picture = pictureOf(bytes);
	if (picture === null || picture.type === 'image/webp') throw new DomainError('emblem.kind', {}, 'emblem');
	const { type, width, height } = picture;
	const { least, most } = SIDES;
	if (Math.min(width, height) < least || Math.max(width, height) > most) {
		throw new DomainError('emblem.sides', { ...SIDES }, 'emblem');
	}
	return { type, width, height };
}
