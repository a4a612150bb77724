import { expect, test } from 'vitest';
import { draftOfContent, draftOfValues, emptyDraft, rowsShown } from './item-draft';

const texts = ({ rows }: { rows: { text: string }[] }) => rows.map(({ text }) => text);

test('what was entered comes back with its empty rows closed up and its marks beside their options', () => {
	const draft = draftOfValues({
		kind: 'multiple',
		stem: 'Câu hỏi',
		'options.0.text': 'Một',
		'options.1.text': ' ',
		'options.3.text': 'Hai',
		'key[]': ['0', '3'],
		'audiences[]': ['students'],
		difficulty: '2'
	});
	expect(draft.rows.slice(0, 3)).toEqual([
		{ text: 'Một', right: true },
		{ text: 'Hai', right: true },
		{ text: '', right: false }
	]);
	expect(draft).toMatchObject({
		kind: 'multiple',
		stem: 'Câu hỏi',
		audiences: ['students'],
		difficulty: '2',
		topic: ''
	});
});

test('a stored version becomes eight rows with its key marked', () => {
	const draft = draftOfContent({
		kind: 'single',
		stem: 'Câu hỏi',
		options: [
			{ id: 'A', text: 'Một' },
			{ id: 'B', text: 'Hai' }
		],
		key: ['B'],
		explanation: '',
		source: '',
		topic: 'tasks',
		difficulty: 3,
		audiences: []
	});
	expect(texts(draft)).toEqual(['Một', 'Hai', '', '', '', '', '', '']);
	expect(draft.rows.map(({ right }) => right).indexOf(true)).toBe(1);
	expect(draft.difficulty).toBe('3');
});

test('four rows show at first, more where more are written, two for true or false', () => {
	const draft = emptyDraft('xa');
	expect(rowsShown(draft)).toBe(4);
	expect(rowsShown({ ...draft, rows: draft.rows.map(() => ({ text: 'x', right: false })) })).toBe(8);
	expect(rowsShown({ ...draft, kind: 'true_false' })).toBe(2);
});
