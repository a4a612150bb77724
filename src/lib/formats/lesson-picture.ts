import { createCanvas, loadImage } from '@napi-rs/canvas';

/** No screen that reads lessons shows more. */
const WIDEST = 1600;
const TALLEST = 2400;
const QUALITY = 82;

export interface LessonPicture {
	bytes: Buffer;
	mediaType: 'image/webp';
	/** In pixels. */
	width: number;
	height: number;
}

/**
 * A picture (JPEG, PNG, WebP) drawn anew, upright and no larger than a page needs: what the camera wrote into it (place, device,
 * owner) is left out. null when it cannot be decoded.
 */
export async function encodeLessonPicture(source: Buffer): Promise<LessonPicture | null> {
	const image = await loadImage(source).catch(() => null);
	if (image === null || image.width === 0 || image.height === 0) return null;
	const scale = Math.min(1, WIDEST / image.width, TALLEST / image.height);
	const width = Math.max(1, Math.round(image.width * scale));
	const height = Math.max(1, Math.round(image.height * scale));
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.imageSmoothingQuality = 'high';
	context.drawImage(image, 0, 0, width, height);
	return { bytes: await canvas.encode('webp', QUALITY), mediaType: 'image/webp', width, height };
}
