import { describe, expect, it } from 'vitest';
import { lines, table } from '../../../../tests/factories/marked-lines';
import { recognizeQuestions } from './recognize-questions';

const read = (...texts: Parameters<typeof lines>) => {
	const { questions, notTaken } = recognizeQuestions(lines(...texts));
	expect(notTaken).toEqual([]);
	return questions;
};
const shape = (questions: ReturnType<typeof read>) =>
	questions.map(({ stem, options, key }) => [stem, ...options.map(({ text }) => text), key.join()].join(' | '));

const TWO = ['Thủ đô nước ta? | Hà Nội | Huế | Vinh | A', 'Biển nào ở phía đông? | Đen | Đông | Đỏ | B'];
const ROWS = [
	['1', 'Thủ đô nước ta?', 'Hà Nội', 'Huế', 'Vinh', 'A'],
	['2', 'Biển nào ở phía đông?', 'Đen', 'Đông', 'Đỏ', 'B']
];

describe('a table with a question in each row', () => {
	it.each<[string, string[]]>([
		['letters', ['STT', 'Câu hỏi', 'A', 'B', 'C', 'Đáp án']],
		['words', ['TT', 'Nội dung câu hỏi', 'Phương án A', 'Phương án B', 'Phương án C', 'Đáp án đúng']],
		['numbers', ['Số TT', 'NỘI DUNG', 'Đáp án 1', 'Đáp án 2', 'Đáp án 3', 'ĐA']],
		['English', ['No.', 'Question', 'Option A', 'Option B', 'Option C', 'Key']]
	])('is read by its head: %s', (_, head) => {
		expect(shape(read(...table(0, head, ...ROWS)))).toEqual(TWO);
	});

	it('is read without a head where the last column holds the keys', () => {
		expect(shape(read(...table(0, ...ROWS)))).toEqual(TWO);
		expect(shape(read(...table(0, ...ROWS.map((row) => row.slice(1)))))).toEqual(TWO);
	});

	it('may have its options within the question, or in a column of their own', () => {
		const options = (at: number, column: number) => [
			{ text: 'A. Hà Nội', cell: { table: 0, row: at, column } },
			{ text: 'B. Huế', cell: { table: 0, row: at, column } }
		];
		const head = (...texts: string[]) => table(0, texts);
		const cell = (text: string, column: number) => ({ text, cell: { table: 0, row: 1, column } });
		const whole = [
			...head('STT', 'Câu hỏi', 'Đáp án'),
			cell('1', 0),
			cell('Thủ đô?', 1),
			...options(1, 1),
			cell('A', 2)
		];
		expect(shape(read(...whole))).toEqual(['Thủ đô? | Hà Nội | Huế | A']);
		const apart = [...head('Câu hỏi', 'Các phương án', 'Đáp án'), cell('Thủ đô?', 0), ...options(1, 1), cell('A', 2)];
		expect(shape(read(...apart))).toEqual(['Thủ đô? | Hà Nội | Huế | A']);
	});

	it('has sections in rows of one cell, and its head once more on the next page', () => {
		const head = ['STT', 'Câu hỏi', 'A', 'B', 'C', 'Đáp án', 'Căn cứ', 'Mức độ'];
		const more = (row: string[]) => [...row, 'Điều 5', 'NB'];
		const questions = read(...table(0, head, ['Lịch sử'], more(ROWS[0]!), head, ['Biển đảo'], more(ROWS[1]!)));
		expect(shape(questions)).toEqual(TWO);
		expect(questions.map(({ section, label, source, difficulty }) => [section, label, source, difficulty])).toEqual([
			['Lịch sử', 'Câu 1', 'Điều 5', 1],
			['Biển đảo', 'Câu 2', 'Điều 5', 1]
		]);
	});

	it('may mark its keys by their look, and have fewer options in one row', () => {
		const questions = read(
			...table(
				0,
				['Câu hỏi', 'A', 'B', 'C'],
				['Thủ đô?', '<b>Hà Nội</b>', 'Huế', 'Vinh'],
				['Nóng?', 'Không', '<b>Có</b>', '']
			)
		);
		expect(shape(questions)).toEqual(['Thủ đô? | Hà Nội | Huế | Vinh | A', 'Nóng? | Không | Có | B']);
	});

	it('says which cell is empty', () => {
		const [question] = read(...table(0, ['Câu hỏi', 'A', 'B', 'C', 'Đáp án'], ['Thủ đô?', 'Hà Nội', '', 'Vinh', 'A']));
		expect(question!.problems).toMatchObject([{ code: 'bank.text_option_empty', params: { letter: 'B' } }]);
		const [other] = read(...table(0, ['Câu hỏi', 'A', 'B', 'Đáp án'], ['', 'Hà Nội', 'Huế', 'A']));
		expect(other!.problems).toMatchObject([{ code: 'bank.text_stem_empty' }]);
	});
});

describe('a table for one question', () => {
	it('has what a row is in its first cell', () => {
		const own = (id: number, number: string, stem: string, a: string, b: string, key: string) =>
			table(id, [number, stem], ['A', a], ['B', b], ['Đáp án', key], ['Giải thích', 'Vì thế.']);
		const questions = read(
			...own(0, 'Câu 1', 'Thủ đô?', 'Hà Nội', 'Huế', 'A'),
			'',
			...own(1, 'Câu 2', 'Biển?', 'Đen', 'Đông', 'B')
		);
		expect(shape(questions)).toEqual(['Thủ đô? | Hà Nội | Huế | A', 'Biển? | Đen | Đông | B']);
		expect(questions.map(({ label, explanation }) => [label, explanation])).toEqual([
			['Câu 1', 'Vì thế.'],
			['Câu 2', 'Vì thế.']
		]);
	});

	it('may lack its number, or hold the options of the stem above it', () => {
		const own = (id: number) => table(id, ['Câu hỏi', 'Thủ đô?'], ['A', 'Hà Nội'], ['B', 'Huế'], ['Đáp án', 'A']);
		expect(shape(read(...own(0), '', ...own(1)))).toEqual(Array(2).fill('Thủ đô? | Hà Nội | Huế | A'));
		expect(shape(read('Câu 1. Thủ đô?', ...table(0, ['A', 'Hà Nội'], ['B', 'Huế']), 'Đáp án: B'))).toEqual([
			'Thủ đô? | Hà Nội | Huế | B'
		]);
	});

	it('is no table of keys, and none of a stem', () => {
		const questions = read('Câu 1. Thủ đô?', 'A. Hà Nội', 'B. Huế', ...table(0, ['1', 'A']));
		expect(shape(questions)).toEqual(['Thủ đô? | Hà Nội | Huế | A']);
		const stem = read(
			'Câu 1. Xem bảng:',
			...table(0, ['Năm', 'Dân số'], ['2020', '97']),
			'A. Tăng',
			'B. Giảm',
			'Đáp án: A'
		);
		expect(shape(stem)[0]).toContain('Tăng | Giảm | A');
	});
});
