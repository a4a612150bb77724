import { adviseOnItem } from '$lib/domain/item-advice/advise-on-item';
import { expect, test } from 'vitest';
import { adviceOfField, writtenQuestion } from './draft-advice';
import { emptyDraft, paddedRows } from './item-draft';

const draft = {
	...emptyDraft('xa'),
	stem: 'Cơ quan nào ban hành?',
	rows: paddedRows([
		{ text: 'Quốc hội', right: false },
		{ text: ' ', right: false },
		{ text: 'Tất cả các đáp án trên', right: true }
	])
};

test('empty rows are left out and the others lettered as saving letters them', () => {
	expect(writtenQuestion(draft)).toMatchObject({
		options: [
			{ id: 'A', text: 'Quốc hội' },
			{ id: 'B', text: 'Tất cả các đáp án trên' }
		],
		key: ['B']
	});
});

test('advice is told field by field, or all of it', () => {
	const advice = adviseOnItem(writtenQuestion(draft));
	expect(adviceOfField(advice, 'options').map(({ kind, option }) => [kind, option])).toContainEqual([
		'points_at_others',
		'B'
	]);
	expect(adviceOfField(advice, 'source').map(({ kind }) => kind)).toEqual(['no_source']);
	expect(adviceOfField(advice, undefined)).toEqual(advice);
});
