import { describe, expect, it } from 'vitest';
import { ATTACHMENT_MAX_BYTES, fileReference, lessonFileKind, PICTURE_MAX_BYTES } from './lesson-file';

/** A PNG's first bytes with its size in pixels. */
function png(width: number, height: number, length = 64) {
	const bytes = new Uint8Array(length);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const view = new DataView(bytes.buffer);
	view.setUint32(16, width);
	view.setUint32(20, height);
	return bytes;
}
function pdf(length: number) {
	const bytes = new Uint8Array(length);
	bytes.set([0x25, 0x50, 0x44, 0x46, 0x2d]);
	return bytes;
}
const kind = (bytes: Uint8Array, name = 'ảnh.png') => lessonFileKind(bytes, name, 'file');

describe('a file of a lesson', () => {
	it('is a picture, kept under the kind it becomes, or a PDF', () => {
		expect(kind(png(640, 480), 'Sơ đồ.PNG')).toEqual({ kind: 'picture', name: 'Sơ đồ.webp' });
		expect(kind(pdf(100), 'mẫu đơn')).toEqual({ kind: 'attachment', name: 'mẫu đơn.pdf' });
	});

	it.each([
		['an empty one', new Uint8Array(), 'file.empty'],
		['one of another kind', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file.kind'],
		['a picture that is too heavy', png(10, 10, PICTURE_MAX_BYTES + 1), 'file.too_large'],
		['a PDF that is too heavy', pdf(ATTACHMENT_MAX_BYTES + 1), 'file.too_large'],
		['a picture with too many pixels', png(10_000, 5_001), 'authoring.pixels'],
		['a picture too small to show anything', png(4, 4), 'file.sides']
	])('is refused at its field: %s', (_, bytes, code) => {
		expect(() => kind(bytes)).toThrow(expect.objectContaining({ code, field: 'file' }));
	});

	it('may be as heavy as is allowed', () => {
		expect(kind(png(5000, 5000, PICTURE_MAX_BYTES)).kind).toBe('picture');
		expect(kind(pdf(ATTACHMENT_MAX_BYTES)).kind).toBe('attachment');
		expect(kind(png(10_000, 5_000)).kind).toBe('picture');
	});

	it('is named in the text by what it is', () => {
		expect([fileReference('picture', 'a'), fileReference('attachment', 'b')]).toEqual(['picture:a', 'file:b']);
	});
});
