import { describe, expect, it } from 'vitest';
import { auto, lines, table } from '../../../../tests/factories/marked-lines';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

type Read = ReturnType<typeof recognizeQuestions>;
const read = (...texts: Parameters<typeof lines>) => recognizeQuestions(lines(...texts));
/** 'Stem | A text | B text' of each question. */
const shape = ({ questions }: Read) =>
	questions.map(({ stem, options }) => [stem, ...options.map(({ text }) => text)].join(' | '));
const codes = ({ questions }: Read) => questions.flatMap(({ problems }) => problems.map(({ code }) => code));

const OPTIONS = ['**Một**', 'Hai', 'Ba'];
const asked = (label: string, stem: string, options = OPTIONS) => [
	auto(label, stem),
	...options.map((text, index) => auto(`${'ABCDEFGH'[index]}.`, text, { id: '2', level: 1 }))
];
const plain = (stem: string, options = OPTIONS) =>
	[stem, ...options.map((text) => text.replaceAll('**', ''))].join(' | ');

describe('an automatic number', () => {
	const STEMS = [
		'Căn cứ Luật Đất đai năm 2024, cơ quan nào cấp giấy chứng nhận?',
		'Chọn đáp án đúng: Thủ đô nước ta là',
		'Trích dẫn nào đúng?',
		'Đáp án nào sau đây đúng?',
		'Phân tích',
		'Chủ đề: biển đảo là gì?',
		'UBND XÃ LÀ CƠ QUAN GÌ?'
	];

	it.each(STEMS)('begins a question whatever its stem looks like: “%s”', (stem) => {
		for (const word of ['Câu ', '']) {
			const found = read(
				...asked(`${word}1.`, 'Hỏi gì?'),
				...asked(`${word}2.`, stem),
				...asked(`${word}3.`, 'Hỏi nữa?')
			);
			expect(shape(found)).toEqual([plain('Hỏi gì?'), plain(stem), plain('Hỏi nữa?')]);
			expect(codes(found)).toEqual([]);
		}
	});

	it('begins a question behind the keys of those above', () => {
		const found = read(
			...asked('Câu 1.', 'Hỏi gì?', ['Một', 'Hai', 'Ba']),
			'ĐÁP ÁN',
			'Câu 1: A',
			...asked('Câu 2.', 'UBND XÃ LÀ CƠ QUAN GÌ?')
		);
		expect(shape(found)).toEqual([plain('Hỏi gì?'), plain('UBND XÃ LÀ CƠ QUAN GÌ?')]);
	});

	it('may stand before the word above the keys', () => {
		const bare = ['Một', 'Hai', 'Ba'];
		const found = read(
			...asked('1.', 'Hỏi gì?', bare),
			...asked('2.', 'Hỏi nữa?', bare),
			auto('3.', 'ĐÁP ÁN'),
			'1-A 2-C'
		);
		expect(found.questions.map(({ key }) => key)).toEqual([['A'], ['C']]);
		expect(found.notTaken).toEqual([]);
	});
});

describe('an automatic letter', () => {
	it.each([
		[['HĐND', 'UBND', 'BỘ CÔNG AN']],
		[['Giải thích', 'Phân tích', 'Căn cứ pháp lý']],
		[['C. Mác', 'Ph. Ăngghen', 'V.I. Lênin']],
		[['V.I. Lênin', 'C. Mác', 'B. Franklin']],
		[['key', 'pen', 'Đáp án']],
		[['1-A, 2-B, 3-C', '1-B, 2-A, 3-C', '1-C, 2-B, 3-A']],
		[['1) và 2)', '2. và 3.', '3) Mở máy']],
		[['Chọn A', 'Hết', 'Trang 5']],
		[['Chương I', 'Phần II. Quyền', 'I. Newton']]
	])('begins an option whatever it looks like: %j', (options) => {
		const [first, ...others] = options;
		const found = read(
			...asked('Câu 1.', 'Hỏi gì?'),
			...asked('Câu 2.', 'Là gì?', [`**${first}**`, ...others]),
			...asked('Câu 3.', 'Hỏi nữa?')
		);
		expect(shape(found)).toEqual([plain('Hỏi gì?'), plain('Là gì?', options), plain('Hỏi nữa?')]);
		expect(found.questions.map(({ key }) => key.join())).toEqual(['A', 'A', 'A']);
		expect(codes(found)).toEqual([]);
	});

	it('may be that of the first option on a line only', () => {
		const wide = read(
			auto('1.', 'Thủ đô?'),
			auto('A.', 'Hà Nội\tB. Huế\tC. Đà Nẵng\tD. Vinh'),
			...asked('2.', 'Hỏi nữa?')
		);
		expect(shape(wide)).toEqual(['Thủ đô? | Hà Nội | Huế | Đà Nẵng | Vinh', plain('Hỏi nữa?')]);
		const two = read('1. Thủ đô?', auto('A.', 'Hà Nội\tB. Huế'), auto('C.', 'Đà Nẵng\tD. Vinh'));
		expect(shape(two)).toEqual(['Thủ đô? | Hà Nội | Huế | Đà Nẵng | Vinh']);
	});

	it('may be typed once more', () => {
		const found = read('1. Thủ đô?', auto('A.', 'A. Hà Nội'), auto('B.', 'B. Huế'));
		expect(shape(found)).toEqual(['Thủ đô? | Hà Nội | Huế']);
	});

	it('may name a part of the paper', () => {
		const found = read(
			auto('A.', 'PHẦN TRẮC NGHIỆM'),
			...asked('Câu 1.', 'Hỏi gì?', ['Một', 'Hai', 'Ba']),
			auto('B.', 'ĐÁP ÁN'),
			'1-C'
		);
		expect(shape(found)).toEqual([plain('Hỏi gì?')]);
		expect(found.questions.map(({ section, key }) => [section, key])).toEqual([['A. PHẦN TRẮC NGHIỆM', ['C']]]);
	});
});

describe('a row of a table of questions', () => {
	it('is a question whatever its cells look like', () => {
		const found = read(
			...table(
				0,
				['STT', 'Câu hỏi', 'A', 'B', 'C', 'Đáp án'],
				['1', 'Ai cấp?', 'UBND', 'HĐND', 'SỞ', 'A'],
				['2', 'Căn cứ Luật Đất đai, ai cấp sổ?', 'C. Mác', 'Phân tích', 'Tỉnh', 'B'],
				['3', 'Chọn đáp án đúng: thủ đô?', 'Huế', 'V.I. Lênin', 'Hà Nội', 'C']
			)
		);
		expect(shape(found)).toEqual([
			'Ai cấp? | UBND | HĐND | SỞ',
			'Căn cứ Luật Đất đai, ai cấp sổ? | C. Mác | Phân tích | Tỉnh',
			'Chọn đáp án đúng: thủ đô? | Huế | V.I. Lênin | Hà Nội'
		]);
		expect(found.questions.map(({ key }) => key.join())).toEqual(['A', 'B', 'C']);
	});
});

describe('a stem without a number', () => {
	it.each(['Căn cứ Luật Đất đai năm 2024, ai cấp giấy?', 'Chọn đáp án đúng: thủ đô là'])(
		'may begin like a field: “%s”',
		(stem) => {
			const options = ['A. Một', 'B. Hai', 'Đáp án: A'];
			const found = recognizeQuestions(linesOfText(['Hỏi gì?', ...options, '', stem, ...options].join('\n')));
			expect(shape(found)).toEqual([plain('Hỏi gì?', ['Một', 'Hai']), plain(stem, ['Một', 'Hai'])]);
		}
	);
});

describe('a section', () => {
	const FIRST = ['Câu 1. Hỏi gì?', 'A. Một', 'B. Hai'];
	const ofText = (...texts: string[]) => recognizeQuestions(linesOfText([...FIRST, ...texts].join('\n')));

	it('is no statement of a stem', () => {
		const found = ofText(
			'Câu 2. Cho các phát biểu sau:',
			'I. Nước sôi ở 100 độ.',
			'II. Nước đá nổi.',
			'Số phát biểu đúng là',
			'A. 1',
			'B. 2'
		);
		expect(shape(found)[1]).toBe(
			'Cho các phát biểu sau:\nI. Nước sôi ở 100 độ.\nII. Nước đá nổi.\nSố phát biểu đúng là | 1 | 2'
		);
		expect(found.questions[1]!.section).toBe(null);
	});

	it('is no name with initials', () => {
		expect(shape(ofText('Câu 2.', 'V.I. Lênin sinh năm nào?', 'A. 1870', 'B. 1890'))[1]).toBe(
			'V.I. Lênin sinh năm nào? | 1870 | 1890'
		);
	});

	it.each(['II. PHẦN TRẮC NGHIỆM', 'PHẦN II', 'III. Lịch sử'])('may follow an open question: “%s”', (section) => {
		const found = ofText('Câu 2. Trình bày cảm nghĩ.', section, 'Câu 3. Biển nào?', 'A. Đông', 'B. Đen');
		expect(found.questions.map((question) => question.section)).toEqual([null, section]);
		expect(found.notTaken.map(({ name }) => name)).toEqual(['Câu 2: Trình bày cảm nghĩ.']);
	});

	it('is no option that is set as a heading', () => {
		const heading = (text: string) => ({ text, heading: 2 });
		const found = read(
			...['A. Lịch sử', 'Câu 1. Hỏi gì?', 'A. Một', 'B. Hai', 'C. Ba'].map(heading),
			...['A. Địa lý', 'Câu 2. Là gì?', 'A. Một', 'B. Hai', 'C. Ba'].map(heading)
		);
		expect(shape(found)).toEqual(['Hỏi gì? | Một | Hai | Ba', 'Là gì? | Một | Hai | Ba']);
		expect(found.questions.map(({ section }) => section)).toEqual(['A. Lịch sử', 'A. Địa lý']);
	});
});
