import { describe, expect, it } from 'vitest';
import { auto, lines, table } from '../../../../tests/factories/marked-lines';
import { recognizeQuestions } from './recognize-questions';

const asked = (count: number) =>
	Array.from({ length: count }, (_, index) => [`Câu ${index + 1}. Hỏi?`, 'A. Một', 'B. Hai', 'C. Ba', 'D. Bốn']).flat();
const THREE = asked(3);
const read = (...texts: Parameters<typeof lines>) => recognizeQuestions(lines(...texts));
type Read = ReturnType<typeof read>;
const keys = ({ questions }: Read) => questions.map(({ key }) => key.join('')).join(' ');
const reasons = ({ questions }: Read) => questions.map(({ explanation }) => explanation);
const codes = ({ questions, problems }: Read) =>
	[...questions.flatMap((question) => question.problems), ...problems].map(({ code }) => code);

describe('a table of keys', () => {
	it.each<[string, string[][]]>([
		[
			'points beside them',
			[
				['Câu', 'Đáp án', 'Điểm'],
				['1', 'A', '0,25'],
				['2', 'C', '0,25'],
				['3', 'D', '0,25'],
				['Tổng', '', '0,75']
			]
		],
		[
			'points below them',
			[
				['Câu', '1', '2', '3'],
				['Đáp án', 'A', 'C', 'D'],
				['Điểm', '1', '1', '1']
			]
		],
		['a title above them', [['BẢNG ĐÁP ÁN'], ['Câu', '1', '2', '3'], ['Đáp án', 'A', 'C', 'D']]],
		[
			'a title of their contest',
			[
				['', 'ĐÁP ÁN CUỘC THI TÌM HIỂU LUẬT'],
				['1', 'A'],
				['2', 'C'],
				['3', 'D']
			]
		],
		[
			'an empty cell before them',
			[
				['', '1', '2', '3'],
				['', 'A', 'C', 'D']
			]
		],
		[
			'the options’ text',
			[
				['Câu', 'Đáp án'],
				['1', 'A. Một'],
				['2', 'C. Ba'],
				['3', 'D. Bốn']
			]
		]
	])('may have %s', (_name, rows) => {
		for (const above of [[], ['ĐÁP ÁN']]) {
			const found = read(...THREE, ...above, ...table(0, ...rows));
			expect(keys(found)).toBe('A C D');
			expect(codes(found)).toEqual([]);
			expect(reasons(found)).toEqual(['', '', '']);
		}
	});

	it.each(['Giải thích', 'Căn cứ'])('may have reasons beside them: “%s”', (head) => {
		const rows = [
			['Câu', 'Đáp án', head],
			['1', 'A', 'Điều 5'],
			['2', 'C', 'Điều 6'],
			['3', 'D', '']
		];
		for (const above of [[], ['BẢNG ĐÁP ÁN']]) {
			const found = read(...THREE, ...above, ...table(0, ...rows));
			expect(keys(found)).toBe('A C D');
			expect(reasons(found)).toEqual(['Điều 5', 'Điều 6', '']);
		}
	});

	it('may have reasons behind the letters', () => {
		const rows = [
			['Câu', 'Đáp án'],
			['1', 'A. Vì Điều 5'],
			['2', 'C'],
			['3', 'D (Điều 7)']
		];
		const found = read(...THREE, 'ĐÁP ÁN', ...table(0, ...rows));
		expect(keys(found)).toBe('A C D');
		expect(reasons(found)[0]).toBe('Vì Điều 5');
	});

	it.each<[string, string[][]]>([
		[
			'across',
			[
				['Câu', '1', '2', '3'],
				['Mã 101', 'A', 'B', 'C'],
				['Mã 102', 'D', 'C', 'A']
			]
		],
		[
			'down',
			[
				['Câu', 'Mã 101', 'Mã 102'],
				['1', 'A', 'D'],
				['2', 'B', 'C'],
				['3', 'C', 'A']
			]
		],
		[
			'under one name',
			[
				['Câu', 'Đáp án'],
				['1', 'A', 'D'],
				['2', 'B', 'C'],
				['3', 'C', 'A']
			]
		]
	])('of several papers is not used: %s', (_name, rows) => {
		const found = read(...THREE, 'ĐÁP ÁN', ...table(0, ...rows));
		expect(keys(found)).toBe('  ');
		expect(codes(found)).toContain('bank.text_key_variants');
	});

	it('may name its part in the row above', () => {
		const rows = (title: string, key: string) => [[title], ['Câu', 'Đáp án'], ['1', key]];
		const parts = ['PHẦN I', ...asked(1), 'PHẦN II', ...asked(1)];
		const found = read(
			...parts,
			...table(0, ...rows('ĐÁP ÁN PHẦN II', 'B')),
			'',
			...table(1, ...rows('ĐÁP ÁN PHẦN I', 'A'))
		);
		expect(keys(found)).toBe('A B');
		const named = read(
			...parts,
			'ĐÁP ÁN PHẦN II',
			...table(0, ...rows('BẢNG ĐÁP ÁN', 'B')),
			'ĐÁP ÁN PHẦN I',
			...table(1, ...rows('BẢNG ĐÁP ÁN', 'A'))
		);
		expect(keys(named)).toBe('A B');
	});

	it('may have automatic numbers', () => {
		const cell = (label: string, text: string, row: number, column: number) => ({
			...auto(label, text),
			cell: { table: 0, row, column }
		});
		const found = read(
			...asked(2),
			'ĐÁP ÁN',
			...table(0, ['Câu', 'Đáp án']),
			...[cell('1.', '', 1, 0), cell('', 'A', 1, 1), cell('2.', '', 2, 0), cell('', 'C', 2, 1)]
		);
		expect(keys(found)).toBe('A C');
	});

	it('that cannot be read gives no question a key', () => {
		const rows = [
			['Câu', 'Của bạn Lan', 'Ghi chú'],
			['1', 'A', 'đã sửa lại'],
			['2', 'C', ''],
			['3', 'D', '']
		];
		const found = read(...THREE, 'ĐÁP ÁN', ...table(0, ...rows));
		expect(keys(found)).toBe('  ');
		expect(codes(found)).toEqual(Array(3).fill('bank.text_key_missing'));
	});

	it('is none where its letters are those of options', () => {
		const cell = (label: string, text: string, column: number) => ({
			...auto(label, text),
			cell: { table: 0, row: 0, column }
		});
		const found = read('Câu 1. Mấy?', cell('A.', '1', 0), cell('B.', '2', 1), cell('C.', '3', 2));
		expect(found.questions[0]!.options.map(({ text }) => text)).toEqual(['1', '2', '3']);
	});
});

describe('a list of keys behind its title', () => {
	it.each(['ĐÁP ÁN: 1-A; 2-C; 3-D', 'Bảng đáp án: 1A 2C 3D', 'ĐÁP ÁN CUỘC THI TÌM HIỂU LUẬT ĐẤT ĐAI\n1-A 2-C 3-D'])(
		'may be “%s”',
		(list) => {
			const found = read(...THREE, ...list.split('\n'));
			expect(keys(found)).toBe('A C D');
			expect(codes(found)).toEqual([]);
		}
	);

	it('may name the part that it is for', () => {
		const found = read('PHẦN I', ...asked(3), 'PHẦN II', ...asked(2), 'ĐÁP ÁN', 'Phần II: 1D 2B', 'Phần I: 1A 2C 3D');
		expect(keys(found)).toBe('A C D D B');
		expect(codes(found)).toEqual([]);
	});

	it('is none where it pairs two columns of one question', () => {
		const found = read(...asked(2).slice(0, 5), 'Đáp án: B', ...asked(2).slice(5), 'Đáp án: 1-A, 2-C');
		expect(keys(found)).toBe('B ');
		expect(codes(found)).toEqual(['bank.text_key_unreadable']);
		expect(keys(read(...asked(1), 'Đáp án: 1-A, 2-B'))).toBe('');
	});
});
