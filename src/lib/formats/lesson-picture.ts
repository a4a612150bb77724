import { redrawnPicture } from './redrawn-picture';

/** No screen that reads lessons shows more. */
const BOUNDS = { widest: 1600, tallest: 2400 };
const QUALITY = 82;

export interface LessonPicture {
	bytes: Buffer;
	mediaType: 'image/webp';
	/** In pixels. */
	width: number;
	height: number;
}

/** A picture (JPEG, PNG, WebP) drawn anew, no larger than a page needs. null when it cannot be decoded. */
export async function encodeLessonPicture(source: Buffer): Promise<LessonPicture | null> {
	const canvas = await redrawnPicture(source, BOUNDS);
	if (canvas === null) return null;
	const { width, height } = canvas;
	return { bytes: await canvas.encode('webp', QUALITY), mediaType: 'image/webp', width, height };
}
