import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../domain/picture';
import { encodeItemPicture } from './item-picture';

function aDrawing(width: number, height: number) {
	const canvas = createCanvas(width, height);
	const draw = canvas.getContext('2d');
	draw.fillStyle = '#000';
	draw.fillRect(width / 4, height / 4, width / 2, height / 2);
	return canvas;
}

/** So unruly that only a photo is. */
function aPhoto(width: number, height: number) {
	const canvas = createCanvas(width, height);
	const draw = canvas.getContext('2d');
	const pixels = draw.createImageData(width, height);
	let state = 1;
	for (let at = 0; at < pixels.data.length; at++) {
		state = (state * 48271) % 2147483647;
		pixels.data[at] = at % 4 === 3 ? 255 : state % 256;
	}
	draw.putImageData(pixels, 0, 0);
	return canvas;
}

async function pixelAt(picture: Buffer, x: number, y: number) {
	const image = await loadImage(picture);
	const canvas = createCanvas(image.width, image.height);
	canvas.getContext('2d').drawImage(image, 0, 0);
	return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data];
}

describe('a picture of an item', () => {
	it('comes out as PNG when it is a drawing, as JPEG when it is a photo, and is what its size says', async () => {
		const drawing = (await encodeItemPicture(await aDrawing(300, 200).encode('webp')))!;
		expect(drawing).toMatchObject({ mediaType: 'image/png', width: 300, height: 200 });
		expect(pictureOf(drawing.bytes)).toEqual({ type: 'image/png', width: 300, height: 200 });
		const photo = (await encodeItemPicture(await aPhoto(300, 200).encode('png')))!;
		expect(pictureOf(photo.bytes)).toEqual({ type: 'image/jpeg', width: 300, height: 200 });
	});

	it('is at most 1200 pixels wide, in its own shape', async () => {
		const wide = await encodeItemPicture(await aDrawing(3000, 1000).encode('jpeg'));
		expect(wide).toMatchObject({ width: 1200, height: 400 });
	});

	it('stands on white where it was transparent', async () => {
		const { bytes } = (await encodeItemPicture(await aDrawing(40, 40).encode('png')))!;
		expect(await pixelAt(bytes, 1, 1)).toEqual([255, 255, 255, 255]);
		expect(await pixelAt(bytes, 20, 20)).toEqual([0, 0, 0, 255]);
	});

	it('may be a GIF, of which the first frame is taken', async () => {
		const gif = await aDrawing(30, 20).encode('gif');
		expect(await encodeItemPicture(gif)).toMatchObject({ mediaType: 'image/png', width: 30, height: 20 });
	});

	it('is none where its size is beyond all bounds, is a lie, or its bytes are broken', async () => {
		const picture = await aDrawing(400, 300).encode('png');
		const withWidth = (width: number) => {
			const changed = Buffer.from(picture);
			changed.writeUInt32BE(width, 16);
			return changed;
		};
		expect(await encodeItemPicture(withWidth(200_000))).toBeNull();
		expect(await encodeItemPicture(withWidth(401))).toBeNull();
		expect(await encodeItemPicture(picture.subarray(0, 40))).toBeNull();
		expect(await encodeItemPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
	});
});
