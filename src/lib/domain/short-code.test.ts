import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { certificateCode, checkCode, contestCodeSchema, shortCode, typedCertificateCode } from './short-code';

test('a code is as long as asked and has no letters that look alike', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 6, maxLength: 12 }), (bytes) => {
			expect(shortCode(bytes, 6)).toMatch(/^[a-hj-km-np-z2-9]{6}$/);
		})
	);
});

test('every letter of the alphabet comes up', () => {
	expect(
		new Set(
			shortCode(
				Uint8Array.from({ length: 256 }, (_, byte) => byte),
				256
			)
		).size
	).toBe(31);
});

test('too few random bytes are an error, not a shorter code', () => {
	expect(() => shortCode(new Uint8Array(5), 6)).toThrow(RangeError);
});

test.each([
	['hoa-an-2026', 'hoa-an-2026'],
	[' HoaAn ', 'hoaan'],
	['abc', 'abc'],
	['a'.repeat(20), 'a'.repeat(20)]
])('%j names a contest %j', (typed, code) => {
	expect(v.parse(contestCodeSchema, typed)).toBe(code);
});

test.each(['ab', 'a'.repeat(21), 'hoà-an', 'hoa an', '-hoa', 'hoa-', 'hoa--an', ''])('%j names no contest', (typed) => {
	expect(v.is(contestCodeSchema, typed)).toBe(false);
});

test('a check code stays the same for an attempt and differs between attempts', () => {
	expect(checkCode('attempt-1')).toMatch(/^[A-HJ-KM-NP-Z2-9]{3}-[A-HJ-KM-NP-Z2-9]{3}$/);
	expect(checkCode('attempt-1')).toBe(checkCode('attempt-1'));
	expect(new Set(Array.from({ length: 200 }, (_, index) => checkCode(`attempt-${index}`))).size).toBe(200);
});

test('a certificate’s code is found again in any case and grouping', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
			const code = certificateCode(bytes);
			expect(code).toMatch(/^([A-HJ-KM-NP-Z2-9]{4}-){2}[A-HJ-KM-NP-Z2-9]{4}$/);
			expect(typedCertificateCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
			expect(typedCertificateCode(code.replaceAll('-', ''))).toBe(code);
		})
	);
});

test.each(['', 'KX7A-4M2B', 'KX7A-4M2B-9QRS-1', 'KX7A-4M2B-9QR0', 'KX7A/4M2B/9QRS'])(
	'%j is no certificate’s code',
	(typed) => expect(typedCertificateCode(typed)).toBeNull()
);
