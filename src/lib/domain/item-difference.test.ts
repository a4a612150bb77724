import { expect, test } from 'vitest';
import type { ItemContent } from './item';
import { changedFields } from './item-difference';

const before: ItemContent = {
	kind: 'single',
	stem: 'Câu hỏi',
	options: [
		{ id: 'A', text: 'Có' },
		{ id: 'B', text: 'Chưa' }
	],
	key: ['A'],
	explanation: '',
	source: '',
	topic: 'tasks',
	difficulty: 1,
	audiences: ['students']
};

test('the same content differs in nothing, whatever the order of an option’s properties', () => {
	expect(changedFields(before, { ...before, options: before.options.map(({ id, text }) => ({ text, id })) })).toEqual(
		[]
	);
});

test('every field that differs is named, in the order of the form', () => {
	const after: ItemContent = { ...before, audiences: [], key: ['B'], stem: 'Câu hỏi khác' };
	expect(changedFields(before, after)).toEqual(['stem', 'key', 'audiences']);
});

test('options that changed places are another list', () => {
	const options = [
		{ id: 'A', text: 'Chưa' },
		{ id: 'B', text: 'Có' }
	];
	expect(changedFields(before, { ...before, options })).toEqual(['options']);
});
