import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from './domain-error';
import { EMBLEM_MAX_BYTES, emblemOf } from './emblem';

const refusal = (code: string) => expect.objectContaining({ code }) as unknown as DomainError;
const two = (value: number) => [value >> 8, value & 255];

const png = (width: number, height: number) =>
	Uint8Array.from([
		...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
		...[0, 0, ...two(width), 0, 0, ...two(height), 8, 6, 0, 0, 0]
	]);
const jpeg = (width: number, height: number) =>
	Uint8Array.from([
		...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9],
		...[0xff, 0xc2, 0, 11, 8, ...two(height), ...two(width), 1, 1, 0x11, 0]
	]);

describe('an emblem', () => {
	it('is told by its content, with its size', () => {
		expect(emblemOf(png(300, 200))).toEqual({ type: 'image/png', width: 300, height: 200 });
		expect(emblemOf(jpeg(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 });
	});

	it('is no other kind of file, whatever it begins with', () => {
		const text = (words: string) => new TextEncoder().encode(words);
		for (const bytes of [text('<svg/>'), text('GIF89a'), text(''), Uint8Array.from([0xff, 0xd8, 0xff])]) {
			expect(() => emblemOf(bytes)).toThrow(refusal('emblem.kind'));
		}
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				expect(() => emblemOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...bytes]))).toThrow(/emblem\./);
			})
		);
	});

	it('is neither too small to print nor too big', () => {
		expect(() => emblemOf(png(63, 300))).toThrow(refusal('emblem.sides'));
		expect(() => emblemOf(jpeg(300, 4001))).toThrow(refusal('emblem.sides'));
		expect(() => emblemOf(new Uint8Array(EMBLEM_MAX_BYTES + 1))).toThrow(refusal('emblem.too_large'));
	});
});
