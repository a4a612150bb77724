import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';

interface Bounds {
	/** In pixels. */
	widest: number;
	tallest: number;
	/** What shows through where the picture is transparent; without it, it stays so. */
	ground?: string;
}

/**
 * A picture drawn anew, upright and within the bounds, in its own shape: what the camera wrote into it (place, device, owner) is left
 * out. null when it cannot be decoded, or is not the size that `expected` of its header said.
 */
export async function redrawnPicture(
	source: Buffer,
	{ widest, tallest, ground }: Bounds,
	expected?: { width: number; height: number }
): Promise<Canvas | null> {
	const image = await loadImage(source).catch(() => null);
	if (image === null || image.width === 0 || image.height === 0) return null;
	// A picture that the camera held on its side is turned by now.
	if (expected && image.width * image.height !== expected.width * expected.height) return null;
	const scale = Math.min(1, widest / image.width, tallest / image.height);
	const width = Math.max(1, Math.round(image.width * scale));
	const height = Math.max(1, Math.round(image.height * scale));
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	if (ground) {
		context.fillStyle = ground;
		context.fillRect(0, 0, width, height);
	}
	context.imageSmoothingQuality = 'high';
	context.drawImage(image, 0, 0, width, height);
	return canvas;
}
