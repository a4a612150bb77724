import { expect, test } from 'vitest';
import { adviceOn } from './item-advice';
import type { ItemContent } from './item';

const item = (change: Partial<ItemContent> = {}): ItemContent => ({
	kind: 'single',
	stem: 'Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?',
	options: [
		{ id: 'A', text: 'Bộ Chính trị' },
		{ id: 'B', text: 'Ban Bí thư' },
		{ id: 'C', text: 'Quốc hội' }
	],
	key: ['A'],
	explanation: '',
	source: 'Nghị quyết số 57-NQ/TW, mục I.1',
	topic: 'tasks',
	difficulty: 1,
	audiences: [],
	...change
});
const withOption = (text: string) => item({ options: [...item().options, { id: 'D', text }] });

test('a plain item with its clause draws no advice', () => {
	expect(adviceOn(item())).toEqual([]);
});

test('a key far longer than every other option stands out', () => {
	const long = 'Bộ Chính trị Ban Chấp hành Trung ương Đảng';
	const options = [
		{ id: 'A', text: long },
		{ id: 'B', text: 'Ban Bí thư' }
	];
	expect(adviceOn(item({ options }))).toEqual(['key_longest']);
	expect(adviceOn(item({ options: [...options, { id: 'C', text: 'Ủy ban Thường vụ Quốc hội khóa XV' }] }))).toEqual([]);
	expect(adviceOn(item({ options, key: ['B'] }))).toEqual([]);
	expect(adviceOn(item({ options, kind: 'multiple' }))).toEqual([]);
});

test.each([
	'Tất cả các đáp án trên',
	'Tất cả đều đúng',
	'Cả ba phương án trên',
	'Cả 3 đáp án',
	'Cả A và B',
	'Cả A, B và C',
	'A và B đúng',
	'Không có đáp án nào đúng'
])('the option "%s" points at other options, which are shuffled', (text) => {
	expect(adviceOn(withOption(text))).toEqual(['all_of_above']);
});

test.each(['Tất cả người dân', 'Cả nước', 'Cả hai giới', 'Cả chính quyền và người dân'])(
	'the option "%s" points at no other option',
	(text) => {
		expect(adviceOn(withOption(text))).toEqual([]);
	}
);

test.each([
	['Nội dung nào sau đây không đúng?', true],
	['Nội dung nào sau đây KHÔNG đúng?', false],
	['Các nhóm sau đều được nêu, ngoại trừ nhóm nào?', true],
	['Thanh toán không dùng tiền mặt là gì?', false],
	['An toàn trên không gian mạng cần gì?', false],
	['Người dân có phải trả phí không?', false]
])('"%s" asks for an exception without capitals: %s', (stem, expected) => {
	expect(adviceOn(item({ stem })).includes('negative_unmarked')).toBe(expected);
});

test.each([
	['', ['no_source']],
	['Luật số 91/2025/QH15', ['no_clause']],
	['Nghị quyết 57', ['no_clause']],
	['Luật số 91/2025/QH15, Điều 9', []],
	['Khuyến cáo của Bộ Công an', []]
])('the source "%s" draws %j', (source, expected) => {
	expect(adviceOn(item({ source }))).toEqual(expected);
});
