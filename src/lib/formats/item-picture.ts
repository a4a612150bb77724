import { DomainError } from '../domain/domain-error';
import { itemPictureSize } from '../domain/item-picture';
import { redrawnPicture } from './redrawn-picture';

/** On white: a formula drawn in black on nothing is read on a dark page too. */
const BOUNDS = { widest: 1200, tallest: 2400, ground: '#ffffff' };
const QUALITY = 85;
/** JPEG blurs lines and letters, so it has to save a third. */
const WORTH_BLURRING = 1.5;

export interface ItemPicture {
	bytes: Buffer;
	mediaType: 'image/png' | 'image/jpeg';
	/** In pixels. */
	width: number;
	height: number;
}

/**
 * A picture (JPEG, PNG, WebP, the first frame of a GIF; told by its content) drawn anew. Its size is judged by its header before it is
 * decoded. Drawings come out as PNG and photos, for which it takes much more, as JPEG: Word and other question banks read both. null when it is
 * none, is too large or cannot be decoded.
 */
export async function encodeItemPicture(source: Buffer): Promise<ItemPicture | null> {
	const size = sizeOf(source);
	const canvas = size && (await redrawnPicture(source, BOUNDS, size));
	if (!canvas) return null;
	const { width, height } = canvas;
	const [png, jpeg] = [await canvas.encode('png'), await canvas.encode('jpeg', QUALITY)];
	return png.length <= WORTH_BLURRING * jpeg.length
		? { bytes: png, mediaType: 'image/png', width, height }
		: { bytes: jpeg, mediaType: 'image/jpeg', width, height };
}

function sizeOf(source: Buffer) {
	try {
		return itemPictureSize(source);
	} catch (refusal) {
		if (refusal instanceof DomainError) return null;
		throw refusal;
	}
}
