import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { keyIsLongest, longestKeyFraction, scarce, unbalancedDifficulties, unbalancedPositions } from './bank-balance';
import { askedByItem } from './bank-files';
import { duplicateStems, type SourceFact, unusableFactIds, wrongFigures } from './content-check';
import { optionsOutOfOrder } from '../../src/lib/domain/item-advice/option-order';
import { figuresIn } from '../../src/lib/domain/item-advice/written-figures';
import { itemFaults } from './item-faults';
import { nearDuplicates } from './near-duplicates';
import { factFileSchema, itemSchema, type ShippedItem } from './schemas';

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
	explanation: 'Nghị quyết đặt mục tiêu năm 2030 là tối thiểu 30% GDP.',
	source: 'Nghị quyết số 57-NQ/TW, mục II.1',
	topic: 'goals_2030',
	difficulty: 1,
	audiences: ['residents'],
	factIds: ['F1']
};

const faultsOf = (changes: Partial<ShippedItem>) => itemFaults({ ...item, ...changes }, [fact], ['goals_2030']);
const optionsOf = (...texts: string[]): ShippedItem['options'] =>
	item.options.map((option, index) => ({ ...option, text: texts[index] ?? option.text }));

describe('the content check', () => {
	it('passes an item whose figures its facts state', () => {
		expect(faultsOf({})).toEqual([]);
	});

	it.each<[string, Partial<ShippedItem>, string[]]>([
		['a wrong figure in the key', { key: ['D'] }, ['figure 50%: in no cited fact']],
		[
			'a wrong figure in the stem',
			{ stem: 'Đến năm 2035, kinh tế số đạt bao nhiêu phần trăm GDP?' },
			['figure 2035: in no cited fact']
		],
		[
			'a wrong date in the explanation',
			{ explanation: 'Nghị quyết ban hành ngày 22/11/2024, đặt mục tiêu 30%.' },
			['figure 2024-11-22: in no cited fact']
		],
		['a wrong clause in the source', { source: 'Nghị quyết số 57-NQ/TW, mục II.3' }, ['figure 3: in no cited fact']],
		['a fact that does not exist', { factIds: ['F1', 'F9'] }, ['fact F9: none that may be used']],
		['a topic that does not exist', { topic: 'goals' }, ['topic goals: unknown']],
		[
			'figures that do not ascend',
			{ options: optionsOf('20%', '30%', '50%', '40%') },
			['options: figures not ascending']
		],
		[
			'one option twice',
			{ options: optionsOf('Một', '30%', 'một ', 'Hai') },
			['option 3: space at an end', 'option twice: mot']
		],
		[
			'an option that leans on the others',
			{ options: optionsOf('20%', '30%', 'Cả A và B', 'Tất cả các đáp án trên') },
			['forbidden option: Cả A và B', 'forbidden option: Tất cả các đáp án trên']
		],
		['a stem too long', { stem: `${'Dài '.repeat(60)}là gì?` }, ['stem: 246 > 220']],
		['an explanation too short', { explanation: 'Mục tiêu là 30% GDP.' }, ['explanation: 20, not 40–400']],
		['an option too long', { options: optionsOf('a'.repeat(121)) }, ['option A: 121 > 120']],
		[
			'straight quotes and a space before a mark',
			{ stem: 'Từ "kinh tế số" nghĩa là gì ?' },
			['stem: straight quote', 'stem: space before punctuation']
		],
		['a quote left open', { stem: 'Từ “kinh tế số nghĩa là gì?' }, ['stem: quotes “…” not in pairs']],
		['a stem that asks nothing', { stem: 'Kinh tế số đạt mức sau.' }, ['stem: ends with none of ? : …']],
		['a period after an option', { options: optionsOf('20%.') }, ['option 1: ends with a period']],
		[
			'an explanation without its period',
			{ explanation: 'Nghị quyết đặt mục tiêu năm 2030 là tối thiểu 30% GDP' },
			['explanation: ends without a period']
		],
		['decomposed Unicode', { stem: item.stem.normalize('NFD') }, ['stem: not in NFC']]
	])('catches %s', (_, changes, faults) => {
		expect(faultsOf(changes)).toEqual(faults);
	});

	it('lets a story make up a figure that is listed as looked at', () => {
		const story = { ...item, stem: 'Bà Mai chuyển 12 triệu đồng, kinh tế số có tăng không?' };
		expect(wrongFigures(story, [fact])).toEqual(['12 triệu']);
		expect(wrongFigures(story, [fact], ['12 triệu'])).toEqual([]);
	});

	it('catches a planted fact that is not sure, in an item and in the file of facts', () => {
		const unsure = { ...fact, id: 'F2', confidence: 'unsure' };
		expect(unusableFactIds(['F1', 'F2'], [fact, unsure])).toEqual(['F2']);
		expect(itemFaults({ ...item, factIds: ['F1', 'F2'] }, [fact, unsure], ['goals_2030'])).toEqual([
			'fact F2: none that may be used'
		]);
		const file = { checked_on: '2026-11-21', rules: [], facts: [fact] };
		expect(v.is(factFileSchema, file)).toBe(true);
		expect(v.is(factFileSchema, { ...file, facts: [fact, unsure] })).toBe(false);
	});

	it('catches an item that is not of the schema', () => {
		expect(v.is(itemSchema, item)).toBe(true);
		expect(v.is(itemSchema, { ...item, options: item.options.slice(1) })).toBe(false);
		expect(v.is(itemSchema, { ...item, factIds: [] })).toBe(false);
		expect(v.is(itemSchema, { ...item, audiences: ['everybody'] })).toBe(false);
	});

	it('catches the same question under other case, punctuation and diacritics', () => {
		const twin = { ...item, id: 'I2', stem: 'den nam 2030 KINH TẾ SỐ đạt tối thiểu bao nhiêu phần trăm GDP' };
		expect(duplicateStems([item, twin])).toHaveLength(1);
	});

	it('catches the same question in other words, by name, and passes another question in the same frame', () => {
		const reworded = { ...item, id: 'I2', stem: 'Kinh tế số phải đạt tối thiểu bao nhiêu phần trăm GDP đến năm 2030?' };
		const other = { ...item, id: 'I3', stem: 'Đến năm 2030, bao nhiêu phần trăm doanh nghiệp có đổi mới sáng tạo?' };
		expect(nearDuplicates([item, reworded, other].map(askedByItem))).toEqual(['I1 ~ I2 (0.94)']);
	});

	it('catches keys that lean to one position', () => {
		expect(unbalancedPositions([0, 1, 2, 3])).toEqual([]);
		expect(unbalancedPositions([0, 0, 0, 1, 2, 2, 3, 3])).toEqual([0, 1]);
	});

	it('counts a key as given away only when it is longer than every other option', () => {
		const options = ['một', 'hai ba', 'bốn năm', 'sáu bảy tám'];
		expect(keyIsLongest({ options, key: 3 })).toBe(true);
		expect(longestKeyFraction([0, 1, 2, 3].map((key) => ({ options, key })))).toBe(0.25);
		expect(longestKeyFraction([{ options: ['giống nhau', 'giống nhau', 'ngắn', 'bé'], key: 0 }])).toBe(0);
	});

	it('catches too many easy items, and a topic or audience with too few', () => {
		expect(unbalancedDifficulties([1, 1, 2, 2, 3])).toEqual([]);
		expect(unbalancedDifficulties([1, 1, 1, 2, 2])).toEqual(['1: 60 %', '3: 0 %']);
		expect(scarce(['ai', 'eid'], ['ai', 'ai', 'eid'], 2)).toEqual(['eid: 1']);
	});
});

describe('the order of options', () => {
	it.each([
		[['1%', '1,5%', '2%', '3%'], false],
		[['2%', '1,5%', '1%', '3%'], true],
		[['Từ 20% lên 40%', 'Từ 25% lên 50%', 'Từ 30% lên 50%', 'Từ 30% lên 60%'], false],
		[['Từ 20% lên 60%', 'Từ 20% lên 50%', 'Từ 30% lên 50%', 'Từ 30% lên 60%'], true],
		[['22/12/2024', '09/01/2025', '19/02/2025', '16/6/2025'], false],
		[['09/01/2025', '22/12/2024', '19/02/2025', '16/6/2025'], true],
		[['18/5', '01/10', '10/10', '20/11'], false],
		[['Tháng 12/2024', 'Tháng 3/2025', 'Tháng 6/2025', 'Tháng 7/2025'], false],
		[['900 triệu đồng', '2 tỷ đồng', '3 tỷ đồng', '4 tỷ đồng'], false],
		[['Luật số 91', 'Nghị định 13', 'Thông tư 2', 'Điều 7'], false]
	])('%j is out of order: %s', (options, outOfOrder) => {
		expect(optionsOutOfOrder(options)).toBe(outOfOrder);
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
