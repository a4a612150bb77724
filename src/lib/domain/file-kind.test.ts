import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_MEDIA_TYPES, FILE_MAX_BYTES, fileKindOf, fileName } from './file-kind';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const two = (value: number) => [value >> 8, value & 255];
const png = (width: number, height: number) =>
	Uint8Array.from([
		...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
		...[0, 0, ...two(width), 0, 0, ...two(height), 8, 6, 0, 0, 0]
	]);
const jpeg = (width: number, height: number) =>
	Uint8Array.from([
		0xff,
		0xd8,
		0xff,
		0xe0,
		0,
		4,
		1,
		2,
		0xff,
		0xc2,
		0,
		11,
		8,
		...two(height),
		...two(width),
		1,
		1,
		17,
		0
	]);
const webp = (form: string, body: number[]) =>
	Uint8Array.from([
		...ascii('RIFF'),
		99,
		0,
		0,
		0,
		...ascii('WEBP'),
		...ascii(form),
		9,
		0,
		0,
		0,
		...body,
		0,
		0,
		0,
		0,
		0
	]);
const refusal = (code: string) => expect.objectContaining({ code, field: 'files' }) as unknown as Error;
const kindOf = (bytes: Uint8Array) => Object.values(fileKindOf(bytes, 'ảnh'));

describe('a file of evidence', () => {
	it.each([
		['JPEG', jpeg(640, 480), ['image/jpeg', 640, 480]],
		['PNG', png(300, 200), ['image/png', 300, 200]],
		['WebP, lossy', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]), ['image/webp', 640, 480]],
		['WebP, without loss', webp('VP8L', [0x2f, 0x7f, 0xc2, 0x77, 0]), ['image/webp', 640, 480]],
		['WebP, extended', webp('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]), ['image/webp', 640, 480]],
		['PDF', Uint8Array.from(ascii('%PDF-1.7\n')), ['application/pdf', null, null]]
	])('is told by its content: %s', (_name, bytes, expected) => {
		expect(kindOf(bytes)).toEqual(expected);
	});

	it.each([
		'',
		'GIF89a',
		'<svg xmlns="http://www.w3.org/2000/svg"/>',
		'<!doctype html><script>',
		'PK\u0003\u0004',
		'RIFF    WAVEfmt  and more bytes than a header has',
		' %PDF-1.7'
	])('is nothing else, whatever it is called: %j', (text) => {
		expect(() => fileKindOf(Uint8Array.from(ascii(text)), 'anh.jpg')).toThrow(
			refusal(text === '' ? 'file.empty' : 'file.kind')
		);
	});

	it('is refused or told, never anything else, for any bytes behind a right beginning', () => {
		const beginnings = fc.constantFrom(
			[0xff, 0xd8, 0xff],
			[...png(9, 9)].slice(0, 8),
			[...webp('VP8X', [])].slice(0, 16)
		);
		fc.assert(
			fc.property(beginnings, fc.uint8Array({ maxLength: 60 }), (start, rest) => {
				const result = (() => {
					try {
						return fileKindOf(Uint8Array.from([...start, ...rest]), 'x').mediaType;
					} catch (failure) {
						return (failure as { code: string }).code;
					}
				})();
				expect([...EVIDENCE_MEDIA_TYPES, 'file.kind', 'file.sides']).toContain(result);
			})
		);
	});

	it('is of a sensible size', () => {
		expect(() => fileKindOf(png(15, 300), 'x')).toThrow(refusal('file.sides'));
		expect(kindOf(png(16, 16_384))).toEqual(['image/png', 16, 16_384]);
		expect(() => fileKindOf(jpeg(16_385, 300), 'x')).toThrow(refusal('file.sides'));
		const full = new Uint8Array(FILE_MAX_BYTES);
		full.set(png(100, 100));
		expect(kindOf(full)).toEqual(['image/png', 100, 100]);
		expect(() => fileKindOf(new Uint8Array(FILE_MAX_BYTES + 1), 'x')).toThrow(refusal('file.too_large'));
	});

	it.each([
		['IMG_2026.JPG', 'image/jpeg', 'IMG_2026.JPG'],
		['ảnh họp thôn.jpeg', 'image/jpeg', 'ảnh họp thôn.jpeg'],
		['C:\\fakepath\\a.png', 'image/png', 'a.png'],
		['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
		['virus.exe', 'image/webp', 'virus.webp'],
		['a"\r\nb.pdf', 'application/pdf', 'ab.pdf'],
		['', 'image/png', 'tep.png'],
		['.pdf', 'application/pdf', 'tep.pdf'],
		['biên bản. lần 2.pdf', 'application/pdf', 'biên bản. lần 2.pdf']
	] as const)('keeps a harmless name: %j as %s is %j', (name, type, kept) => {
		expect(fileName(name, type)).toBe(kept);
	});
});
