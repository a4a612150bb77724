import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../domain/picture';
import { encodeLessonPicture } from './lesson-picture';

/** Red on the left, blue on the right. */
async function aPhoto(width: number, height: number): Promise<Buffer> {
	const canvas = createCanvas(width, height);
	const draw = canvas.getContext('2d');
	draw.fillStyle = '#f00';
	draw.fillRect(0, 0, width / 2, height);
	draw.fillStyle = '#00f';
	draw.fillRect(width / 2, 0, width / 2, height);
	return canvas.encode('jpeg', 90);
}

/** A JPEG as a phone held upright writes it: the picture lies on its side, and a note says to turn it. */
const turned = (jpeg: Buffer) =>
	Buffer.concat([jpeg.subarray(0, 2), Buffer.from('ffe10022457869660000', 'hex'), TURN, jpeg.subarray(2)]);
const TURN = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');

async function colourAt(picture: Buffer, x: number, y: number) {
	const image = await loadImage(picture);
	const canvas = createCanvas(image.width, image.height);
	canvas.getContext('2d').drawImage(image, 0, 0);
	const [red, , blue] = canvas.getContext('2d').getImageData(x, y, 1, 1).data;
	return red! > blue! ? 'red' : 'blue';
}

describe('a picture of a lesson', () => {
	it('is made as small as a page needs, in its own shape, and is what its size says', async () => {
		const { bytes, width, height } = (await encodeLessonPicture(await aPhoto(3200, 1800)))!;
		expect([width, height]).toEqual([1600, 900]);
		expect(pictureOf(bytes)).toEqual({ type: 'image/webp', width: 1600, height: 900 });
	});

	it('that is tall is made smaller too, and a small one stays', async () => {
		expect(await encodeLessonPicture(await aPhoto(1000, 4800))).toMatchObject({ width: 500, height: 2400 });
		expect(await encodeLessonPicture(await aPhoto(40, 30))).toMatchObject({ width: 40, height: 30 });
	});

	it('stands upright, and nothing of what the camera wrote is left', async () => {
		const source = turned(await aPhoto(200, 100));
		const { bytes, width, height } = (await encodeLessonPicture(source))!;
		expect([width, height]).toEqual([100, 200]);
		expect([await colourAt(bytes, 50, 5), await colourAt(bytes, 50, 195)]).toEqual(['red', 'blue']);
		expect(source.includes('Exif')).toBe(true);
		expect(bytes.includes('Exif')).toBe(false);
		expect(bytes.includes('EXIF')).toBe(false);
	});

	it('that cannot be decoded is none', async () => {
		expect(await encodeLessonPicture((await aPhoto(200, 100)).subarray(0, 60))).toBeNull();
		expect(await encodeLessonPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
	});
});
