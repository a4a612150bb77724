import { expect, test } from 'vitest';
import type { ItemContent } from './item';
import { changedFields, differingParts } from './item-difference';

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

test.each([
	['đạt trên 80% năm 2030', 'đạt 80% năm 2030', ['đạt', ' trên', ' 80% năm 2030'], ['đạt', '', ' 80% năm 2030']],
	['một hai', 'một hai ba', ['một hai', '', ''], ['một hai', ' ba', '']],
	['A', 'B', ['', 'A', ''], ['', 'B', '']],
	['', 'mới viết', ['', '', ''], ['', 'mới viết', '']],
	['là là', 'là', ['là', ' là', ''], ['là', '', '']]
])('"%s" and "%s" are cut where they differ', (before, after, cutBefore, cutAfter) => {
	const parts = differingParts(before, after);
	expect([parts.before.start, parts.before.middle, parts.before.end]).toEqual(cutBefore);
	expect([parts.after.start, parts.after.middle, parts.after.end]).toEqual(cutAfter);
});
