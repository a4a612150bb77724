import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, isSlug, SLUG_MAX, slugOf } from './lesson-slug';

describe('the address of a lesson', () => {
	it.each([
		['Chữ ký số: làm thế nào?', 'chu-ky-so-lam-the-nao'],
		['  Đi chợ “không tiền mặt”  ', 'di-cho-khong-tien-mat'],
		['AI & em, 2026', 'ai-em-2026'],
		['???', '']
	])('is proposed from the title %j', (title, slug) => {
		expect(slugOf(title)).toBe(slug);
	});

	it('is a good one for any title with a letter, and never longer than allowed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
				const slug = slugOf(title);
				expect(slug === '' || isSlug(slug)).toBe(true);
			})
		);
	});

	it.each(['Chu-Ky', 'chu--ky', '-chu', 'chu-', 'chu ky', '../x', 'a'.repeat(SLUG_MAX + 1), ''])(
		'may not be %j',
		(text) => {
			expect(isSlug(text)).toBe(false);
		}
	);

	it('gets a number when it is taken, within the length allowed', () => {
		expect(freeSlug('chu-ky', new Set())).toBe('chu-ky');
		expect(freeSlug('chu-ky', new Set(['chu-ky', 'chu-ky-2']))).toBe('chu-ky-3');
		const long = 'a'.repeat(SLUG_MAX);
		expect(freeSlug(long, new Set([long]))).toBe(`${'a'.repeat(SLUG_MAX - 2)}-2`);
	});
});
