import { describe, expect, it } from 'vitest';
import { lessonContent } from '../../../tests/factories/lesson';
import { changedLessonFields, lessonContentOf, lessonFieldTexts } from './lesson-content';

const before = lessonContent();
const vi = before.texts.vi;

describe('the fields of a lesson', () => {
	it('differ where what they say differs, in the order of the form', () => {
		const checks = vi.checks.with(1, { ...vi.checks[1]!, key: 0 });
		const after = lessonContent({ texts: { vi: { ...vi, title: 'Nộp ở nhà', checks } }, durationMin: 5, topics: [] });
		expect(changedLessonFields(before, after)).toEqual(['title', 'checks', 'duration', 'topics']);
		expect(changedLessonFields(before, lessonContent())).toEqual([]);
	});

	it('include the English side, which may be added whole', () => {
		const after = lessonContent({ texts: { vi, en: { ...vi, title: 'From home' } } });
		expect(changedLessonFields(before, after)).toEqual(['en_title', 'en_summary', 'en_body', 'en_checks']);
	});

	it('show a check with its key marked', () => {
		expect(lessonFieldTexts(before).checks).toContain(
			'1. Câu hỏi 1: nộp hồ sơ ở đâu?\n– Trên cổng dịch vụ công\n✓ Ở chợ\n– Ở trường\n'
		);
	});

	it('come out of a stored version without what else it holds', () => {
		expect(lessonContentOf({ ...before, id: 'x' } as typeof before)).toEqual(before);
	});
});
