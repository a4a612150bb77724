import { describe, expect, it } from 'vitest';
import { lines, table } from '../../../../tests/factories/marked-lines';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

const OPTIONS = ['A. Một', 'B. Hai', 'C. Ba', 'D. Bốn'];
const asked = (count: number, word = 'Câu ') =>
	Array.from({ length: count }, (_, index) => [`${word}${index + 1}. Hỏi?`, ...OPTIONS]).flat();
const FOUR = asked(4);
const ofText = (...text: string[]) => recognizeQuestions(linesOfText(text.join('\n')));
const ofLines = (...text: Parameters<typeof lines>) => recognizeQuestions(lines(...text));
const keys = ({ questions }: ReturnType<typeof ofText>) => questions.map(({ key }) => key.join('')).join(' ');
const codes = ({ questions, problems }: ReturnType<typeof ofText>) =>
	[...questions.flatMap((question) => question.problems), ...problems].map(({ code }) => code);

describe('keys at the end', () => {
	it.each([
		'1-A 2-C 3-D 4-B',
		'1 - A, 2 - C, 3 - D, 4 - B',
		'1.A 2.C 3.D 4.B',
		'1. A\t2. C\t3. D\t4. B',
		'1A 2C 3D 4B',
		'1) A; 2) C; 3) D; 4) B.',
		'1.A\n2.C\n3.D\n4.B',
		'1. A\n2. C\n3. D\n4. B',
		'Câu 1: A\nCâu 2: C\nCâu 3: D\nCâu 4: B',
		'Câu 1. A  Câu 2. C\nCâu 3. D  Câu 4. B',
		'Câu 1: A. Vì thế\nCâu 2: C. Vì thế\nCâu 3: Chọn D. Vì thế\nCâu 4: Đáp án B. Vì thế',
		'1-4: ACDB',
		'1 2 3 4\nA C D B',
		'Câu\t1\t2\t3\t4\nĐáp án\tA\tC\tD\tB',
		'| 1 | 2 | 3 | 4 |\n| A | C | D | B |',
		'Câu 1 2\nĐA A C\nCâu 3 4\nĐA D B',
		'1-a 2-c 3-d 4-b'
	])('in the list “%s”', (list) => {
		expect(keys(ofText(...FOUR, '', 'ĐÁP ÁN', list))).toBe('A C D B');
		expect(keys(ofText(...asked(4, ''), '', 'BẢNG ĐÁP ÁN:', list))).toBe('A C D B');
	});

	it.each(['1-A 2-C 3-D 4-B', '1.A 2.C 3.D 4.B', 'Câu 1: A\nCâu 2: C\nCâu 3: D\nCâu 4: B', '1 2 3 4\nA C D B'])(
		'without a word above: “%s”',
		(list) => {
			const found = ofText(...FOUR, '--- HẾT ---', list);
			expect(keys(found)).toBe('A C D B');
			expect(codes(found)).toEqual([]);
			expect(found.questions[3]!.options[3]!.text).toBe('Bốn');
		}
	);

	it.each([
		[
			'numbers above letters',
			[
				['1', '2', '3', '4'],
				['A', 'C', 'D', 'B']
			]
		],
		[
			'with words beside them',
			[
				['Câu', '1', '2', '3', '4'],
				['Đáp án', 'A', 'C', 'D', 'B']
			]
		],
		[
			'in two bands',
			[
				['Câu', '1', '2'],
				['ĐA', 'A', 'C'],
				['Câu', '3', '4'],
				['ĐA', 'D', 'B']
			]
		],
		[
			'two columns',
			[
				['Câu', 'Đáp án'],
				['1', 'A'],
				['2', 'C'],
				['3', 'D'],
				['4', 'B']
			]
		],
		[
			'two pairs of columns',
			[
				['Câu', 'Đáp án', 'Câu', 'Đáp án'],
				['1', 'A', '3', 'D'],
				['2', 'C', '4', 'B']
			]
		],
		[
			'both in each cell',
			[
				['1-A', '2-C'],
				['3-D', '4-B']
			]
		],
		['both in each cell, with full stops', [['1. A', '2. C', '3. D', '4. B']]],
		[
			'numbers as questions',
			[
				['Câu 1', 'A'],
				['Câu 2', 'C'],
				['Câu 3', 'D'],
				['Câu 4', 'B']
			]
		]
	])('in a table: %s', (_name, rows) => {
		const found = ofLines(...FOUR, 'ĐÁP ÁN', ...table(0, ...rows));
		expect(keys(found)).toBe('A C D B');
		expect(codes(found)).toEqual([]);
		expect(keys(ofLines(...FOUR, ...table(0, ...rows)))).toBe('A C D B');
	});

	it('with their reasons', () => {
		const found = ofText(
			...asked(2),
			'HƯỚNG DẪN GIẢI',
			'Câu 1: B. Vì Điều 1.',
			'Xem thêm Điều 2.',
			'Câu 2: Đáp án D',
			'Giải thích: Điều 3.'
		);
		expect(found.questions.map(({ key, explanation }) => [key.join(), explanation])).toEqual([
			['B', 'Vì Điều 1.\nXem thêm Điều 2.'],
			['D', 'Điều 3.']
		]);
	});

	it('several for one question', () => {
		const found = ofText(...asked(2), 'ĐÁP ÁN', '1-A,C  2-BD');
		expect(found.questions.map(({ kind, key }) => [kind, key.join()])).toEqual([
			['multiple', 'A,C'],
			['multiple', 'B,D']
		]);
	});

	it('that disagree with a mark are an error at the question', () => {
		const found = ofLines(
			...['A', 'B', 'C'].flatMap((key, index) => [
				`Câu ${index + 1}. Hỏi?`,
				...OPTIONS.map((text) => (text.startsWith(key) ? `<u>${text}</u>` : text))
			]),
			'ĐÁP ÁN',
			'1-A 2-B 3-D'
		);
		expect(keys(found)).toBe('A B ');
		expect(found.questions[2]!.problems).toMatchObject([
			{ code: 'bank.text_key_disagrees', params: { keys: 'C / D' } }
		]);
	});

	it('for numbers that no question has are said', () => {
		const found = ofText(...asked(2), 'ĐÁP ÁN', '1-A 2-B 3-C 4-D');
		expect(found.problems).toMatchObject([
			{ code: 'bank.text_key_unmatched', params: { numbers: '3, 4' }, severity: 'warning' }
		]);
	});

	it('of several papers are not taken', () => {
		const rows = [
			['Câu', 'Mã 101', 'Mã 102'],
			['1', 'A', 'B'],
			['2', 'C', 'D']
		];
		const found = ofLines(...asked(2), 'ĐÁP ÁN', ...table(0, ...rows));
		expect(keys(found)).toBe(' ');
		expect(found.problems.map(({ code }) => code)).toContain('bank.text_key_variants');
	});

	it('of a number that two questions have are taken for neither', () => {
		const found = ofText(...asked(2), 'Câu 2. Hỏi?', ...OPTIONS, 'ĐÁP ÁN', '1-A 2-B');
		expect(keys(found)).toBe('A  ');
		expect(codes(found)).toEqual(['bank.text_key_missing', 'bank.text_number_twice', 'bank.text_key_missing']);
	});

	it('leave options that look like them alone', () => {
		const found = ofLines(
			'Câu 1. Ghép thế nào?',
			'A. 1-A, 2-B',
			'B. 1-B, 2-A',
			'Câu 2. Mấy?',
			...table(0, ['A.', '5', 'B.', '7'])
		);
		expect(found.questions.map(({ options }) => options.map(({ text }) => text).join(' | '))).toEqual([
			'1-A, 2-B | 1-B, 2-A',
			'5 | 7'
		]);
	});
});

describe('keys where numbering restarts', () => {
	const PARTS = ['PHẦN I. LUẬT', ...asked(2), 'PHẦN II. MẠNG', ...asked(2)];

	it.each([
		['a list each, under the names of the parts', ['ĐÁP ÁN', 'PHẦN I', '1-A 2-B', 'PHẦN II', '1-C 2-D']],
		['the names the other way round', ['ĐÁP ÁN PHẦN II', '1-C 2-D', 'ĐÁP ÁN PHẦN I', '1-A 2-B']],
		['lists one after the other', ['ĐÁP ÁN', '1-A 2-B', '1-C 2-D']],
		['one line each', ['ĐÁP ÁN', '1. A', '2. B', '1. C', '2. D']]
	])('%s', (_name, list) => {
		expect(keys(ofText(...PARTS, ...list))).toBe('A B C D');
	});

	it('behind each part', () => {
		const found = ofText(
			'CHƯƠNG I',
			...asked(2),
			'ĐÁP ÁN CHƯƠNG I',
			'1-A 2-B',
			'CHƯƠNG II',
			...asked(2),
			'ĐÁP ÁN CHƯƠNG II',
			'1-C 2-D'
		);
		expect(keys(found)).toBe('A B C D');
		expect(found.questions.map(({ section }) => section)).toEqual(['CHƯƠNG I', 'CHƯƠNG I', 'CHƯƠNG II', 'CHƯƠNG II']);
	});

	it('behind each part, in tables', () => {
		const rows = (a: string, b: string) => [
			['1', '2'],
			[a, b]
		];
		expect(
			keys(
				ofLines(
					'CHƯƠNG I',
					...asked(2),
					...table(0, ...rows('A', 'B')),
					'CHƯƠNG II',
					...asked(2),
					...table(1, ...rows('C', 'D'))
				)
			)
		).toBe('A B C D');
	});

	it('are not guessed where there are fewer lists than parts', () => {
		const found = ofText(...PARTS, 'ĐÁP ÁN', '1-A 2-B');
		expect(keys(found)).toBe('   ');
		expect(found.problems).toMatchObject([
			{ code: 'bank.text_key_lists', params: { lists: 1, parts: 2 }, severity: 'error' }
		]);
	});

	it('go on through chapters where the numbers do', () => {
		const found = ofText('CHƯƠNG I', ...asked(2), 'CHƯƠNG II', 'Câu 3. Hỏi?', ...OPTIONS, 'ĐÁP ÁN', '1-A 2-B 3-C');
		expect(keys(found)).toBe('A B C');
	});
});
