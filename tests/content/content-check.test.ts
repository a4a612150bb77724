import { describe, expect, it } from 'vitest';
import {
	duplicateStems,
	longestKeyFraction,
	type SourceFact,
	unbalancedPositions,
	unusableFactIds,
	wrongFigures
} from './content-check';
import { figuresIn } from './figures';
import type { ShippedItem } from './schemas';

const fact: SourceFact = {
	id: 'F1',
	topic: 'goals_2030',
	statement_vi: 'Đến năm 2030, quy mô kinh tế số đạt tối thiểu 30% GDP.',
	value: '>=30% GDP',
	source_document: 'Nghị quyết số 57-NQ/TW ngày 22/12/2024',
	clause: 'II.1',
	confidence: 'verified'
};
const item: ShippedItem = {
	id: 'I1',
	kind: 'single',
	stem: 'Đến năm 2030, kinh tế số đạt tối thiểu bao nhiêu phần trăm GDP?',
	options: [
		{ id: 'A', text: '20%' },
		{ id: 'B', text: '30%' },
		{ id: 'C', text: '40%' },
		{ id: 'D', text: '50%' }
	],
	key: ['B'],
	explanation: 'Mục tiêu năm 2030 là tối thiểu 30% GDP.',
	source: 'Nghị quyết số 57-NQ/TW, mục II.1',
	topic: 'goals_2030',
	difficulty: 1,
	audiences: ['residents'],
	factIds: ['F1']
};

describe('the content check', () => {
	it('passes an item whose figures its facts state', () => {
		expect(wrongFigures(item, [fact])).toEqual([]);
	});

	it('catches a wrong figure in the key', () => {
		expect(wrongFigures({ ...item, key: ['D'] }, [fact])).toEqual(['50%']);
	});

	it('catches a wrong date in the explanation', () => {
		const explanation = 'Nghị quyết ban hành ngày 22/11/2024, đặt mục tiêu 30%.';
		expect(wrongFigures({ ...item, explanation }, [fact])).toEqual(['2024-11-22']);
	});

	it('catches the same question under other case, punctuation and diacritics', () => {
		const twin = { ...item, id: 'I2', stem: 'den nam 2030 KINH TẾ SỐ đạt tối thiểu bao nhiêu phần trăm GDP' };
		expect(duplicateStems([item, twin])).toHaveLength(1);
	});

	it('catches an unsure fact and a fact that does not exist', () => {
		expect(unusableFactIds(['F1', 'F2', 'F3'], [fact, { ...fact, id: 'F2', confidence: 'unsure' }])).toEqual([
			'F2',
			'F3'
		]);
	});

	it('catches keys that lean to one position', () => {
		expect(unbalancedPositions([0, 1, 2, 3])).toEqual([]);
		expect(unbalancedPositions([0, 0, 0, 1, 2, 2, 3, 3])).toEqual([0, 1]);
	});

	it('counts a key as telling only when it is longer than every other option', () => {
		const options = ['một', 'hai ba', 'bốn năm', 'sáu bảy tám'];
		expect(longestKeyFraction([0, 1, 2, 3].map((key) => ({ options, key })))).toBe(0.25);
		expect(longestKeyFraction([{ options: ['giống nhau', 'giống nhau', 'ngắn', 'bé'], key: 0 }])).toBe(0);
	});
});

describe('figures', () => {
	it.each([
		['ngày 22/12/2024', ['2024-12-22']],
		['ngày 16 tháng 6 năm 2025', ['2025-6-16']],
		['on 1 July 2024', ['2024-7-1']],
		['Ngày 10 tháng 10 hằng năm', ['10-10']],
		['ngày 01/10', ['10-1']],
		['trên 10 triệu đồng', ['10 triệu']],
		['over 20 million dong', ['20 triệu']],
		['16 - 18%/năm', ['16%', '18%']],
		['trên 0,7', ['0.7']],
		['Luật số 91/2025/QH15', ['91', '2025']],
		['mức độ 02', ['2']],
		['Nghị quyết số 57-NQ/TW và Resolution 57', []],
		['57% người dân', ['57%']]
	])('in “%s” are %j', (text, figures) => {
		expect(figuresIn(text)).toEqual(figures);
	});
});
