import { describe, expect, it } from 'vitest';
import { lessonContent } from '../../../tests/factories/lesson';
import { adviceOnLesson, LESSON_WORDS, minutesFor, wordsIn } from './lesson-advice';

const { vi } = lessonContent().texts;
const ofWords = (count: number, more = '\n\n## Nguồn') => Array.from({ length: count }, () => 'chữ').join(' ') + more;
const advice = (change: Partial<typeof vi>) => adviceOnLesson({ texts: { vi: { ...vi, ...change } } });

describe('counting words', () => {
	it.each([
		['Nghị quyết 57-NQ/TW, ngày 22/12/2024', 5],
		['**Đậm** và [cổng](https://dichvucong.gov.vn/a-b)', 3],
		['![Ba bước](picture:abc)\n\n| Một | Hai |\n| --- | --- |\n| 3,5 % | 4 |', 6],
		['https://youtu.be/dQw4w9WgXcQ', 0],
		['', 0]
	])('counts what a reader sees: %j', (markdown, count) => {
		expect(wordsIn(markdown)).toBe(count);
	});

	it('tells how many minutes it takes, at least one', () => {
		expect([0, 450, 640, 800].map(minutesFor)).toEqual([1, 3, 4, 5]);
	});
});

describe('advice on a lesson', () => {
	it('is none when it has its length, its sources and three checks', () => {
		expect(advice({ markdown: ofWords(600) })).toEqual([]);
	});

	it('is about length on either side of what three to five minutes hold', () => {
		const { least, most } = LESSON_WORDS;
		expect(advice({ markdown: ofWords(least - 2) })).toEqual(['short']);
		expect(advice({ markdown: ofWords(least - 1) })).toEqual([]);
		expect(advice({ markdown: ofWords(most - 1) })).toEqual([]);
		expect(advice({ markdown: ofWords(most) })).toEqual(['long']);
	});

	it('asks for sources, three checks and keys in different places', () => {
		expect(advice({ markdown: ofWords(600, '') })).toEqual(['no_sources']);
		expect(advice({ markdown: ofWords(600), checks: vi.checks.slice(1) })).toEqual(['few_checks']);
		expect(advice({ markdown: ofWords(600), checks: vi.checks.map((check) => ({ ...check, key: 1 })) })).toEqual([
			'keys_alike'
		]);
	});
});
