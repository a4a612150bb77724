import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADVICE } from './advice';
import { adviseOnItem, type WrittenQuestion } from './advise-on-item';
import { readingLevel, readingStep } from './reading-level';

const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCDEFGH'[index]!, text }));
const question = (change: Partial<WrittenQuestion> = {}): WrittenQuestion => ({
	kind: 'single',
	stem: 'Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?',
	options: options('Bộ Chính trị', 'Ban Bí thư', 'Quốc hội', 'Chính phủ'),
	key: ['A'],
	explanation: 'Bộ Chính trị ban hành Nghị quyết ngày 22/12/2024.',
	source: 'Nghị quyết số 57-NQ/TW, mục I.1',
	...change
});
/** 'kind field' or 'kind field option'. */
const adviceOn = (change: Partial<WrittenQuestion>) =>
	adviseOnItem(question(change)).map(({ kind, field, option }) => [kind, field, option].filter(Boolean).join(' '));

test('a plain question with explanation and clause draws no advice', () => {
	expect(adviceOn({})).toEqual([]);
});

describe('advice tells its kind, its field and its option', () => {
	test.each<[string, Partial<WrittenQuestion>, string[]]>([
		[
			'a key much longer than the others',
			{ options: options('Bộ Chính trị Ban Chấp hành Trung ương Đảng', 'Quốc hội') },
			['key_longest options A']
		],
		['marks do not count as length', { options: options('<b><i><u>Bộ Chính trị</u></i></b>', 'Ban Bí thư') }, []],
		['no key yet', { key: [] }, []],
		[
			'options that differ in case and points',
			{ options: options('Quốc hội', 'Bộ Chính trị', 'QUỐC HỘI,') },
			['options_alike options C']
		],
		[
			'options that differ in diacritics',
			{ options: options('bảo mật', 'bao mật', 'lưu trữ') },
			['options_alike options B']
		],
		[
			'options told apart by a sign, a raised figure or a picture',
			{ options: options('5 > 3', '5 < 3', '5<sup>3</sup>', '5<sub>3</sub>', '5 3 <img a>', '5 3 <img b>') },
			[]
		],
		[
			'figures that do not ascend',
			{ options: options('15 ngày', '30 ngày', '20 ngày') },
			['options_unordered options']
		],
		[
			'one figure among words',
			{ options: options('Bộ Chính trị', 'Quốc hội', '30 ngày') },
			['options_uneven options C']
		],
		[
			'words among figures',
			{ options: options('15 ngày', '20 ngày', 'Không quy định thời hạn') },
			['options_uneven options C']
		],
		['a period after some options only', { options: options('Bộ Chính trị.', 'Quốc hội') }, ['points_uneven options']],
		['a stem that denies twice', { stem: 'Việc nào cán bộ KHÔNG thể không làm?' }, ['double_negative stem']],
		[
			'an option that denies what the stem denies',
			{ stem: 'Việc nào sau đây KHÔNG đúng?', options: options('Được hỏi lại', 'Không được từ chối') },
			['double_negative options B']
		],
		[
			'an option that denies below a plain question',
			{ stem: 'Em có phải trả phí không?', options: options('Có, mọi lần', 'Không, miễn phí') },
			[]
		],
		[
			'a question about AI',
			{ stem: 'Phim có cần ghi rõ là do AI không?', options: options('Có, mọi lần', 'Không, miễn phí') },
			[]
		],
		['an exception in small letters', { stem: 'Nội dung nào sau đây không đúng?' }, ['negative_unmarked stem']],
		[
			'a story that denies something before it asks',
			{ stem: 'Luật nêu việc ấy không được làm. Ai xử lý việc ấy?' },
			[]
		],
		['a contrast', { stem: 'Việc nào do xã làm, không phải do tỉnh?' }, []],
		[
			'no explanation and no source',
			{ explanation: '', source: ' ' },
			['no_explanation explanation', 'no_source source']
		],
		['a document without its clause', { source: 'Luật số 91/2025/QH15' }, ['no_clause source']],
		['straight quotes in an option', { options: options('“Quốc hội”', '"Chính phủ"') }, ['straight_quote options B']],
		['an apostrophe in a name, a stem of two lines', { stem: "Người M'Nông\nở đâu?" }, []],
		['spaces', { stem: 'Cơ quan  nào ban hành ?' }, ['double_space stem', 'space_before_mark stem']],
		['a mark without its space', { explanation: 'Đúng,vì luật nêu.' }, ['no_space_after_mark explanation']],
		['quotes', { stem: 'Từ “ kinh tế số nghĩa là gì?' }, ['space_inside_quotes stem', 'unpaired_quotes stem']],
		['three points', { stem: 'Nghị quyết 57 do ... ban hành?' }, ['three_points stem']]
	])('%s', (_, change, expected) => {
		expect(adviceOn(change)).toEqual(expected);
	});

	test.each([
		'Tất cả các đáp án trên',
		'Tất cả đều sai',
		'Cả ba phương án trên',
		'Cả A và B',
		'Cả A, B và C',
		'A, B, C đều đúng',
		'A và B đúng',
		'Câu A và C',
		'Đáp án A, B',
		'Các câu trên đều sai',
		'Không có đáp án nào đúng',
		'Không câu nào đúng',
		'All of the above',
		'None of the above'
	])('“%s” points at other options', (text) => {
		expect(adviceOn({ options: options('Quốc hội', text) })).toContain('points_at_others options B');
	});

	test.each([
		'Tất cả người dân',
		'Cả hai giới',
		'Các ý kiến của dân',
		'A Lưới và Nam Đông',
		'Cả chính quyền và người dân',
		'Ý thức và trách nhiệm',
		'Câu lạc bộ và thư viện'
	])('“%s” points at none', (text) => {
		expect(adviceOn({ options: options('Quốc hội khóa XV', text) })).not.toContain('points_at_others options B');
	});
});

describe('the reading level', () => {
	test('is words per sentence and a hundred times the share of words of five letters and more', () => {
		expect(readingLevel('Nghị quyết do ai ban hành? Trường nào học?')).toEqual({
			words: 9,
			wordsPerSentence: 4.5,
			longShare: 2 / 9,
			level: 4.5 + 200 / 9
		});
		expect(readingLevel('')).toEqual({ words: 0, wordsPerSentence: 0, longShare: 0, level: 0 });
		expect(readingLevel('Luật số 91/2025/QH15 nêu 1.000 việc.').words).toBe(6);
	});

	test('is said in three steps, a phrase always being easy', () => {
		const step = (words: number, level: number) => readingStep({ words, level, wordsPerSentence: words, longShare: 0 });
		expect([step(12, 40), step(12, 41), step(12, 60), step(12, 61)]).toEqual(['easy', 'fair', 'fair', 'hard']);
		expect(step(11, 99)).toBe('easy');
	});

	test('draws advice only where a long stem is heavy', () => {
		const heavy = 'chuyển khuyến thường phương tiếng quyết nghiên trường '.repeat(3);
		expect(adviceOn({ stem: `${heavy}nào?` })).toEqual(['hard_to_read stem']);
		expect(adviceOn({ stem: 'Trường nghiên nào?' })).toEqual([]);
	});
});

test('no text makes it fail or run long, and advice comes in one order', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 300 }),
		fc
			.array(fc.constantFrom('không ', 'nào ', 'cả ', 'A', ',', ' và ', '“', '<b>', '1.', '  ', '...'), {
				maxLength: 200
			})
			.map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(text, fc.array(text, { maxLength: 8 }), text, text, (stem, texts, explanation, source) => {
			const places = adviseOnItem(question({ stem, options: options(...texts), explanation, source })).map(({ kind }) =>
				ADVICE.indexOf(kind)
			);
			expect(places).toEqual([...places].sort((a, b) => a - b));
		})
	);
});
