import { describe, expect, it } from 'vitest';
import { ITEM_PICTURE_MAX_BYTES, itemPictureSize } from './item-picture';

const png = (width: number, height: number) => {
	const bytes = Buffer.alloc(33);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
};
const gif = (width: number, height: number, version = 'GIF89a') => {
	const bytes = Buffer.alloc(13);
	bytes.write(version, 'latin1');
	bytes.writeUInt16LE(width, 6);
	bytes.writeUInt16LE(height, 8);
	return bytes;
};

describe('the size of a picture for an item', () => {
	it('is read from the first bytes of a PNG and of a GIF', () => {
		expect(itemPictureSize(png(640, 480))).toEqual({ width: 640, height: 480 });
		expect(itemPictureSize(gif(320, 200))).toEqual({ width: 320, height: 200 });
		expect(itemPictureSize(gif(320, 200, 'GIF87a'))).toEqual({ width: 320, height: 200 });
	});

	it('is refused for what is no picture by its content, whatever its name', () => {
		const others = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF90a....', 'GIF89a', ''];
		for (const text of others) expect(() => itemPictureSize(Buffer.from(text))).toThrow('bank.picture_kind');
		expect(() => itemPictureSize(png(0, 10))).toThrow('bank.picture_kind');
	});

	it('is refused beyond 40 megapixels and 10 MB, without a look at the rest', () => {
		expect(() => itemPictureSize(png(30_000, 30_000))).toThrow('bank.picture_pixels');
		expect(() => itemPictureSize(gif(65_535, 65_535))).toThrow('bank.picture_pixels');
		expect(itemPictureSize(png(8_000, 5_000))).toEqual({ width: 8_000, height: 5_000 });
		expect(() => itemPictureSize(new Uint8Array(ITEM_PICTURE_MAX_BYTES + 1))).toThrow('bank.picture_heavy');
	});
});
