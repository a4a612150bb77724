import { describe, expect, it } from 'vitest';
import { lessonContent } from '../../../tests/factories/lesson';
import { NO_KEY } from './lesson-content';
import { lessonGaps } from './lesson-gap';

const { vi } = lessonContent().texts;
const [first, ...others] = vi.checks;

describe('what a draft lacks', () => {
	it('is nothing when all is written, with or without English', () => {
		expect(lessonGaps(lessonContent())).toEqual([]);
		expect(lessonGaps(lessonContent({ texts: { vi, en: vi } }))).toEqual([]);
	});

	it('is named in the order of the form', () => {
		const empty = { title: 'Bài mới', summary: '', markdown: '', checks: [] };
		const gaps = lessonGaps({ texts: { vi: empty }, durationMin: 1, audiences: [], topics: [] });
		expect(gaps.map(({ gap }) => gap)).toEqual(['summary', 'body', 'audiences', 'topics', 'checks']);
	});

	it('is words for a picture, in either language', () => {
		const shown = (alt: string) => ({ ...vi, markdown: `Xem\n\n![${alt}](picture:x)` });
		expect(lessonGaps(lessonContent({ texts: { vi: shown('Ba bước nộp hồ sơ') } }))).toEqual([]);
		expect(lessonGaps(lessonContent({ texts: { vi: shown('') } }))).toEqual([{ gap: 'picture', check: null }]);
		expect(lessonGaps(lessonContent({ texts: { vi, en: shown('  ') } }))).toEqual([{ gap: 'picture', check: null }]);
	});

	it('is named for each check by its number', () => {
		const bare = { ...first!, stem: '', options: ['Một'], key: NO_KEY, explanation: '', source: '' };
		expect(lessonGaps(lessonContent({ texts: { vi: { ...vi, checks: [...others, bare] } } }))).toEqual([
			{ gap: 'check_stem', check: 3 },
			{ gap: 'check_options', check: 3 },
			{ gap: 'check_key', check: 3 },
			{ gap: 'check_explanation', check: 3 },
			{ gap: 'check_source', check: 3 }
		]);
	});

	it('includes an English side that was begun and not finished', () => {
		const untranslated = { ...first!, options: ['One', '', 'Three'] };
		const en = { ...vi, checks: [untranslated, ...others] };
		expect(lessonGaps(lessonContent({ texts: { vi, en } }))).toEqual([{ gap: 'english', check: null }]);
		expect(lessonGaps(lessonContent({ texts: { vi, en: { ...vi, summary: '' } } }))).toHaveLength(1);
	});
});
