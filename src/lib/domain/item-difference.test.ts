import { expect, test } from 'vitest';
import type { ItemContent } from './item';
import { changedFields, itemChanges } from './item-difference';

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

test('each option that differs is told by itself, word by word, one put in or taken out too', () => {
	const after = {
		...before,
		options: [
			{ id: 'A', text: 'Có rồi' },
			{ id: 'B', text: 'Chưa' },
			{ id: 'C', text: 'Sắp' }
		]
	};
	const inA = {
		field: 'options',
		option: 'A',
		parts: [
			{ kind: 'same', text: 'Có' },
			{ kind: 'added', text: ' rồi' }
		]
	};
	const inC = { field: 'options', option: 'C', parts: [{ kind: 'added', text: 'Sắp' }] };
	expect(itemChanges(before, after)).toEqual([inA, inC]);
	expect(itemChanges(after, before).at(-1)).toEqual({ ...inC, parts: [{ kind: 'removed', text: 'Sắp' }] });
});

test('codes are told as they stood before and after', () => {
	expect(itemChanges(before, { ...before, key: ['B'], difficulty: 3 })).toEqual([
		{ field: 'key', before: ['A'], after: ['B'] },
		{ field: 'difficulty', before: ['1'], after: ['3'] }
	]);
});

test('marks are shown only where nothing else of the text differs', () => {
	expect(itemChanges(before, { ...before, stem: '<b>Câu</b> hỏi khác' })).toEqual([
		{
			field: 'stem',
			option: null,
			parts: [
				{ kind: 'same', text: 'Câu hỏi' },
				{ kind: 'added', text: ' khác' }
			]
		}
	]);
	expect(itemChanges(before, { ...before, stem: '<b>Câu</b> hỏi' })).toMatchObject([
		{ parts: [{ kind: 'removed', text: 'Câu' }, { kind: 'added', text: '<b>Câu</b>' }, { kind: 'same' }] }
	]);
});
