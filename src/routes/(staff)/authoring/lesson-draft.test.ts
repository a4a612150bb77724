import { expect, test } from 'vitest';
import { lessonContent } from '../../../../tests/factories/lesson';
import { checksShown, draftOfContent, draftOfValues, emptyDraft, isTranslated, optionsShown } from './lesson-draft';

const content = lessonContent();

test('a stored version becomes five checks of six options with the keys marked', () => {
	const draft = draftOfContent(content, 'nop-ho-so');
	expect(draft.checks.map(({ id, key }) => [id, key])).toEqual([
		['c1', '1'],
		['c2', '2'],
		['c3', '0'],
		['', ''],
		['', '']
	]);
	expect(draft.checks[0]!.options).toEqual(['Trên cổng dịch vụ công', 'Ở chợ', 'Ở trường', '', '', '']);
	expect([draft.slug, draft.durationMin, isTranslated(draft)]).toEqual(['nop-ho-so', '4', false]);
});

test('what was entered comes back after a refusal, each row where it was, in both languages', () => {
	const draft = draftOfValues({
		title: 'Bài',
		'checks.1.stem': 'Hỏi?',
		'checks.1.options.3': 'Bốn',
		'checks.1.key': '3',
		'checks.1.en.options.3': 'Four',
		'audiences[]': ['students'],
		'en.title': 'Lesson'
	});
	expect(draft.checks[1]).toMatchObject({ stem: 'Hỏi?', key: '3', options: ['', '', '', 'Bốn', '', ''] });
	expect(draft.checks[1]!.en.options[3]).toBe('Four');
	expect(draft).toMatchObject({ title: 'Bài', audiences: ['students'], topics: [], en: { title: 'Lesson' } });
	expect(isTranslated(draft)).toBe(true);
});

test('three checks and four options show at first, more where more are written', () => {
	const draft = emptyDraft('xa', ['residents']);
	expect([checksShown(draft), optionsShown(draft.checks[0]!)]).toEqual([3, 4]);
	draft.checks[4]!.en.stem = 'Last?';
	draft.checks[4]!.options[5] = 'Sáu';
	expect([checksShown(draft), optionsShown(draft.checks[4]!)]).toEqual([5, 6]);
});
