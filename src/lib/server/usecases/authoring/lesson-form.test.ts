import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lessonFormSchema } from './lesson-form';

const entered = (change: object = {}) => ({ title: 'Bài mới', checks: [], ...change });
const parse = (change?: object) => v.parse(lessonFormSchema, entered(change));
const refusals = (change: object) =>
	v.safeParse(lessonFormSchema, entered(change)).issues?.map((issue) => [v.getDotPath(issue), issue.message]);

describe('the form of a lesson', () => {
	it('needs no more than a title, so that a draft can be saved in between', () => {
		expect(parse()).toEqual({
			content: {
				texts: { vi: { title: 'Bài mới', summary: '', markdown: '', checks: [] } },
				durationMin: 1,
				audiences: [],
				topics: []
			},
			slug: '',
			unitId: '',
			revision: 0,
			overwrites: false
		});
		expect(refusals({ title: '  ' })).toEqual([['title', 'authoring.title_required']]);
	});

	it('drops rows left empty in both languages together, and the key follows its row', () => {
		const check = {
			stem: 'Hỏi?',
			options: ['Một', '', 'Ba'],
			key: '2',
			en: { stem: 'Ask?', options: ['One', '', 'Three'] }
		};
		const { vi, en } = parse({ checks: [{}, check] }).content.texts;
		expect(vi.checks).toMatchObject([{ id: 'c1', stem: 'Hỏi?', options: ['Một', 'Ba'], key: 1 }]);
		expect(en?.checks).toMatchObject([{ id: 'c1', stem: 'Ask?', options: ['One', 'Three'], key: 1 }]);
	});

	it('keeps the ids of checks and gives new ones the first number that is free', () => {
		const checks = [{ stem: 'a' }, { id: 'L10-2', stem: 'b' }, { id: 'c1', stem: 'c' }, { id: 'L10-2', stem: 'd' }];
		expect(parse({ checks }).content.texts.vi.checks.map(({ id }) => id)).toEqual(['c2', 'L10-2', 'c1', 'c3']);
	});

	it('has no English side unless something is written there', () => {
		expect(parse({ en: { title: ' ' } }).content.texts.en).toBeUndefined();
		expect(parse({ en: { title: 'Lesson' } }).content.texts.en?.title).toBe('Lesson');
	});

	it('takes the minutes as they are given, or by the words', () => {
		const markdown = 'chữ '.repeat(640);
		expect(parse({ markdown }).content.durationMin).toBe(4);
		expect(parse({ markdown, durationMin: ' 7 ' }).content.durationMin).toBe(7);
	});

	it('takes the revision that the writer chose to overwrite before the one the form was opened on', () => {
		expect(parse({ revision: '5' }).revision).toBe(5);
		expect(parse({ revision: '5', overwrites: '9' }).revision).toBe(9);
	});

	it.each([
		[{ slug: 'Không được' }, 'slug', 'authoring.slug'],
		[{ durationMin: '61' }, 'durationMin', 'authoring.duration'],
		[{ audiences: ['nobody'] }, 'audiences.0', 'item.audience'],
		[{ summary: 'x'.repeat(401) }, 'summary', 'authoring.text.long'],
		[{ checks: [{}, { stem: 'x'.repeat(601) }] }, 'checks.1.stem', 'authoring.text.long'],
		[{ checks: [{}, { stem: 'Hỏi?', options: ['Một', '', 'MỘT'] }] }, 'checks.1.options', 'authoring.options_same'],
		[{ checks: [{ stem: 'Hỏi?', options: ['Một', ''], key: '1' }] }, 'checks.0.key', 'authoring.key_empty'],
		[{ checks: [{}, {}, {}, {}, {}, {}] }, 'checks', 'field.invalid']
	])('names what is wrong at its field: %j', (change, field, code) => {
		expect(refusals(change)).toEqual([[field, code]]);
	});
});
