import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { itemFormSchema } from './item-form';

const rows = (...texts: string[]) => texts.map((text) => ({ text }));
const entered = (change: object = {}) => ({
	kind: 'single',
	stem: 'Câu hỏi?',
	options: rows('Một', '', 'Hai', '  ', 'Ba', '', '', ''),
	key: ['4'],
	topic: 'tasks',
	difficulty: '2',
	unitId: 'xa',
	...change
});
const parse = (change?: object) => v.parse(itemFormSchema, entered(change));
const refusals = (change: object) =>
	v.safeParse(itemFormSchema, entered(change)).issues?.map((issue) => [v.getDotPath(issue), issue.message]);

describe('the form of an item', () => {
	it('drops empty rows, letters the others in their order and follows the key along', () => {
		const { options, key, difficulty, audiences, revision } = parse();
		expect(options).toEqual([
			{ id: 'A', text: 'Một' },
			{ id: 'B', text: 'Hai' },
			{ id: 'C', text: 'Ba' }
		]);
		expect({ key, difficulty, audiences, revision }).toEqual({ key: ['C'], difficulty: 2, audiences: [], revision: 0 });
	});

	it('refuses a key on an empty row', () => {
		expect(refusals({ key: ['1'] })).toEqual([['key', 'item.key.unknown']]);
	});

	it('gives a true/false item without options its two, and leaves those that are written', () => {
		const blank = { kind: 'true_false', options: rows('', ''), key: ['1'] };
		expect(parse(blank)).toMatchObject({
			options: [
				{ id: 'A', text: 'Đúng' },
				{ id: 'B', text: 'Sai' }
			],
			key: ['B']
		});
		expect(parse({ ...blank, options: rows('Có', 'Chưa') }).options[0]).toEqual({ id: 'A', text: 'Có' });
	});

	it('takes the revision that the writer chose to overwrite before the one the form was opened on', () => {
		expect(parse({ revision: '5' }).revision).toBe(5);
		expect(parse({ revision: '5', overwrites: '9' }).revision).toBe(9);
		expect(refusals({ revision: 'x' })).toEqual([['revision', 'field.invalid']]);
	});

	it('names what is missing at its field', () => {
		expect(refusals({ stem: ' ', options: [], key: [], difficulty: '', topic: '' })).toEqual([
			['stem', 'item.stem.required'],
			['options', 'item.options.count'],
			['key', 'item.key.required'],
			['topic', 'item.topic.required'],
			['difficulty', 'item.difficulty']
		]);
	});
});
