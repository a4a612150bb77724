import { describe, expect, test } from 'vitest';
import type { FoundQuestion } from '../../domain/found-question';
import { readSheet, type SheetRows } from '../sheet';
import { guessColumns } from './guess-columns';
import { questionsOfSheet } from './questions-of-sheet';

type Grid = (string | null)[][];

const sheet = (grid: Grid, name = 'Sheet1'): SheetRows[number] => ({
	name,
	rows: grid
		.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell ?? '') }))
		.filter(({ cells }) => cells.some(Boolean))
});

function read(...grids: Grid[]) {
	const sheets = grids.map((grid, index) => sheet(grid, `Sheet${index + 1}`));
	const { mapping, isSure } = guessColumns(sheets);
	return { isSure, mapping, ...questionsOfSheet(sheets, mapping) };
}

const texts = ({ options }: FoundQuestion) => options.map(({ text }) => text);
const codes = ({ problems }: FoundQuestion) => problems.map(({ code }) => code);

const HEAD = ['Câu hỏi', 'A', 'B', 'C', 'D', 'Đáp án'];
const one = (key: string, options = ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ'], more: Grid = []) =>
	read([HEAD, ['Thủ đô?', ...options, key], ...more]).questions[0]!;

describe('headings', () => {
	test.each<[string, string[]]>([
		['a Vietnamese bank', ['STT', 'Nội dung câu hỏi', 'Phương án A', 'Phương án B', 'Phương án C', 'Đáp án đúng']],
		['answers called đáp án', ['TT', 'Câu hỏi', 'Đáp án A', 'Đáp án B', 'Đáp án C', 'Đáp án']],
		['numbered answers', ['Câu', 'Nội dung', 'Đáp án 1', 'Đáp án 2', 'Đáp án 3', 'ĐA']],
		['Azota', ['Câu số', 'Nội dung câu hỏi', 'A', 'B', 'C', 'Đáp án']],
		['Quizizz', ['Question Type', 'Question Text', 'Option 1', 'Option 2', 'Option 3 (optional)', 'Correct Answer']],
		[
			'Kahoot',
			[
				'#',
				'Question - max 120 characters',
				'Answer 1 - max 75 characters',
				'Answer 2 - max 75 characters',
				'Answer 3 - max 75 characters',
				'Correct answer(s) - choose at least one'
			]
		],
		['Google Forms', ['No.', 'Question', 'Option A', 'Option B', 'Option C', 'Answer key']],
		['capitals, marks and brackets', ['STT', 'NỘI DUNG CÂU HỎI (*)', 'P.A A', 'P.A B', 'P.A C', 'ĐÁP ÁN ĐÚNG (A/B/C)']],
		['decomposed Unicode', ['STT', 'Câu hỏi'.normalize('NFD'), 'A.', 'B.', 'C.', 'Đáp án'.normalize('NFD')]]
	])('%s is known', (_, head) => {
		const { isSure, questions } = read([head, ['', 'Thủ đô của Việt Nam?', 'Huế', 'Hà Nội', 'Vinh', '2']]);
		const byLetter = read([head, ['', 'Thủ đô của Việt Nam?', 'Huế', 'Hà Nội', 'Vinh', 'B']]);
		expect([isSure, byLetter.isSure]).toEqual([true, true]);
		expect(questions[0]).toMatchObject({ stem: 'Thủ đô của Việt Nam?', key: ['B'], kind: 'single', problems: [] });
		expect(texts(questions[0]!)).toEqual(['Huế', 'Hà Nội', 'Vinh']);
		expect(byLetter.questions[0]!.key).toEqual(['B']);
	});

	test('the heading may stand below titles and in two rows', () => {
		const { isSure, mapping, questions } = read([
			['UBND XÃ AN BÌNH'],
			['BỘ CÂU HỎI TÌM HIỂU PHÁP LUẬT'],
			[],
			['STT', 'Câu hỏi', 'Phương án trả lời', null, null, 'Đáp án đúng', 'Căn cứ'],
			[null, null, 'A', 'B', 'C'],
			['1', 'Câu một?', 'x', 'y', 'z', 'c', 'Điều 5']
		]);
		expect(isSure).toBe(true);
		expect(mapping.headerLine).toBe(5);
		expect(questions[0]).toMatchObject({ label: '1', key: ['C'], source: 'Điều 5', place: { row: 6 } });
	});

	test('of two columns called alike the one with the longer texts holds the stems', () => {
		const { questions } = read([
			['Câu hỏi', 'Nội dung', 'A', 'B', 'Đáp án'],
			['1', 'Ai ban hành luật?', 'Quốc hội', 'Chính phủ', 'A']
		]);
		expect(questions[0]!.stem).toBe('Ai ban hành luật?');
	});

	test('without a heading the columns are guessed, and that is said', () => {
		const { isSure, questions } = read([
			['1', 'Cơ quan nào ban hành luật?', 'Quốc hội', 'Chính phủ', 'Tòa án', 'A'],
			['2', 'Thủ đô của nước ta ở đâu?', 'Huế', 'Hà Nội', 'Vinh', 'B']
		]);
		expect(isSure).toBe(false);
		expect(questions.map(({ key }) => key)).toEqual([['A'], ['B']]);
		expect(texts(questions[1]!)).toEqual(['Huế', 'Hà Nội', 'Vinh']);
	});

	test('where only the wrong answers are headed, the right one is the first option', () => {
		const { questions } = read([
			['Question', 'Correct Answer', 'Incorrect Answer 1', '(Optional) Incorrect Answer 2'],
			['Capital?', 'B', 'Huế', 'Vinh'],
			['Second?', 'đúng', 'không', 'có thể']
		]);
		expect(questions.map((question) => [texts(question), question.key])).toEqual([
			[['B', 'Huế', 'Vinh'], ['A']],
			[['đúng', 'không', 'có thể'], ['A']]
		]);
	});

	test('a sheet without a key is not sure', () => {
		expect(
			read([
				['Câu hỏi', 'A', 'B'],
				['x?', '1', '2']
			]).isSure
		).toBe(false);
	});
});

describe('keys', () => {
	test.each<[string, string[]]>([
		['B', ['B']],
		['b', ['B']],
		['B.', ['B']],
		['(B)', ['B']],
		['B,D', ['B', 'D']],
		['b; d', ['B', 'D']],
		['D và B', ['B', 'D']],
		['BD', ['B', 'D']],
		['Đáp án B', ['B']],
		['Câu B', ['B']],
		['B. Huế', ['B']],
		['2', ['B']],
		['Đáp án 2', ['B']],
		['2,4', ['B', 'D']],
		['2.4', ['B', 'D']],
		['Huế', ['B']],
		['huế', ['B']],
		['Hue', ['B']],
		['Huế; Cần Thơ', ['B', 'D']],
		['Huế\nCần Thơ', ['B', 'D']]
	])('%j is read', (key, expected) => {
		const question = one(key);
		expect(question).toMatchObject({ key: expected, kind: expected.length > 1 ? 'multiple' : 'single' });
		expect(question.problems).toEqual([]);
	});

	test.each<[string, string]>([
		['', 'bank.text_key_missing'],
		['E', 'bank.text_key_unknown'],
		['7', 'bank.sheet_key_number'],
		['Sài Gòn', 'bank.text_key_unreadable'],
		['B. Hà Nội', 'bank.sheet_key_unclear']
	])('%j is an error at the key', (key, code) => {
		const question = one(key);
		expect(question.key).toEqual([]);
		expect(question.problems).toMatchObject([
			{ code, severity: 'error', field: 'key', place: { row: 2, column: 'F' } }
		]);
	});

	test('a number that may be an option or its text is read as the other rows are, else it is an error', () => {
		const numbers = ['2', '3', '4', '5'];
		expect(one('3', numbers)).toMatchObject({ key: [], problems: [{ code: 'bank.sheet_key_unclear' }] });
		expect(one('3', numbers, [['x?', 'a', 'b', 'c', 'd', '1']])).toMatchObject({ key: ['C'], problems: [] });
		expect(one('3', numbers, [['x?', 'Một', 'Hai', 'Ba', 'Bốn', 'Bốn']])).toMatchObject({ key: ['B'], problems: [] });
	});

	test('without a key column a sign at the option tells', () => {
		const { questions } = read([
			['Câu hỏi', 'A', 'B', 'C'],
			['x?', 'một', '*hai', 'ba'],
			['y?', 'một (đúng)', 'hai', 'ba']
		]);
		expect(questions.map(({ key }) => key)).toEqual([['B'], ['A']]);
		expect(texts(questions[0]!)).toEqual(['một', 'hai', 'ba']);
		expect(texts(questions[1]!)).toEqual(['một', 'hai', 'ba']);
	});

	test('a question of one answer with two keys is an error', () => {
		const { questions } = read([
			[...HEAD, 'Loại câu'],
			['x?', 'a1', 'b1', 'c1', 'd1', 'A,B', 'Một đáp án']
		]);
		expect(questions[0]).toMatchObject({ kind: 'single', key: [], problems: [{ code: 'bank.sheet_key_one' }] });
	});
});

describe('true or false', () => {
	test.each(['Đúng', 'ĐÚNG', 'đ', 'True', 'A'])('%j is right', (key) => {
		const { questions } = read([
			['Câu hỏi', 'A', 'B', 'Đáp án'],
			['Trái Đất quay?', 'Đúng', 'Sai', key]
		]);
		expect(questions[0]).toMatchObject({ kind: 'true_false', key: ['A'], problems: [] });
	});

	test('the options need not be written', () => {
		const { questions } = read([
			['Câu hỏi', 'Loại câu hỏi', 'A', 'B', 'Đáp án'],
			['Một?', 'Đúng/Sai', null, null, 'Sai'],
			['Hai?', null, null, null, 'Đúng']
		]);
		expect(questions.map(({ kind, key }) => [kind, key])).toEqual([
			['true_false', ['B']],
			['true_false', ['A']]
		]);
	});
});

describe('options', () => {
	test.each([
		['lines with letters', 'A. Hà Nội\nB. Huế\nC. Vinh'],
		['one line with letters', 'A. Hà Nội B. Huế C. Vinh'],
		['unspaced', 'A.Hà Nội  B.Huế  C.Vinh'],
		['lines', 'Hà Nội\nHuế\nVinh'],
		['lines with dashes', '- Hà Nội\n- Huế\n- Vinh'],
		['lines with numbers', '1. Hà Nội\n2. Huế\n3. Vinh'],
		['bars', 'Hà Nội | Huế | Vinh'],
		['semicolons', 'Hà Nội; Huế; Vinh']
	])('in one cell by %s', (_, cell) => {
		const { questions, isSure } = read([
			['Câu hỏi', 'Các phương án', 'Đáp án đúng'],
			['Thủ đô?', cell, 'A']
		]);
		expect(isSure).toBe(true);
		expect(texts(questions[0]!)).toEqual(['Hà Nội', 'Huế', 'Vinh']);
		expect(questions[0]!.problems).toEqual([]);
	});

	test('in the cell of the stem', () => {
		const { questions } = read([
			['Câu hỏi', 'Đáp án'],
			['Thủ đô của nước ta là?\nA. Hà Nội\nB. Huế', 'B']
		]);
		expect(questions[0]).toMatchObject({ stem: 'Thủ đô của nước ta là?', key: ['B'] });
		expect(texts(questions[0]!)).toEqual(['Hà Nội', 'Huế']);
	});

	test('in rows below the stem, the right one marked by x', () => {
		const { questions } = read([
			['STT', 'Câu hỏi', 'Phương án', 'Đáp án'],
			['1', 'Thủ đô?', 'Huế', null],
			[null, null, 'Hà Nội', 'x'],
			[null, null, 'Vinh', null],
			['2', 'Cố đô?', 'A. Huế', 'A'],
			[null, null, 'B. Hà Nội', null]
		]);
		expect(questions.map((question) => [texts(question), question.key])).toEqual([
			[['Huế', 'Hà Nội', 'Vinh'], ['B']],
			[['Huế', 'Hà Nội'], ['A']]
		]);
	});

	test('a letter before each option is not part of it', () => {
		expect(texts(one('B', ['A. Hà Nội', 'B. Huế', 'C) Vinh', 'D. Lào Cai']))).toEqual([
			'Hà Nội',
			'Huế',
			'Vinh',
			'Lào Cai'
		]);
	});

	test('an empty one between others is an error at its cell; empty ones at the end are none', () => {
		const question = one('A', ['Hà Nội', '', 'Vinh', '']);
		expect(texts(question)).toEqual(['Hà Nội', '', 'Vinh']);
		expect(question.problems).toMatchObject([
			{ code: 'bank.text_option_missing', params: { letter: 'B' }, field: 'options', place: { row: 2, column: 'C' } }
		]);
		expect(codes(one('A', ['Hà Nội', '', '', '']))).toContain('bank.text_option_single');
	});
});

describe('rows that are no questions', () => {
	const grid: Grid = [
		HEAD,
		['Chương 1. Quy định chung'],
		['Một?', 'a1', 'b1', 'c1', 'd1', 'A'],
		HEAD,
		['Phần II. Thực hành'],
		['Hai?', 'a1', 'b1', 'c1', 'd1', 'B'],
		['Nêu suy nghĩ của em về Luật Đất đai?'],
		[null, 'a1', 'b1', null, null, 'A'],
		['Người lập bảng: Nguyễn Văn A']
	];

	test('titles name the part of what follows, a repeated heading is passed over', () => {
		const { questions } = read(grid);
		expect(questions.map(({ section }) => section)).toEqual([
			'Chương 1. Quy định chung',
			'Phần II. Thực hành',
			'Phần II. Thực hành'
		]);
		expect(codes(questions[2]!)).toEqual(['bank.text_stem_empty']);
	});

	test('an essay and a closing line are named with their row', () => {
		expect(read(grid).notTaken).toMatchObject([
			{ name: 'Nêu suy nghĩ của em về Luật Đất đai?', reason: 'bank.text_no_options', place: { row: 7 } },
			{ name: 'Người lập bảng: Nguyễn Văn A', reason: 'bank.sheet_row_title', place: { row: 9 } }
		]);
	});

	test('kinds that the bank does not hold are named by the word of the file', () => {
		const { questions, notTaken } = read([
			['Question Text', 'Question Type', 'Option 1', 'Option 2', 'Correct Answer', 'Time in seconds'],
			['Pick', 'Multiple Choice', 'a1', 'b1', '1', '30'],
			['Pick all', 'Checkbox', 'a1', 'b1', '1,2', '30'],
			['Write', 'Open-Ended', null, null, null, '30'],
			['Vote', 'Poll', 'a1', 'b1', null, '30'],
			[null, null, null, null, null, '20']
		]);
		expect(questions.map(({ kind, key }) => [kind, key])).toEqual([
			['single', ['A']],
			['multiple', ['A', 'B']]
		]);
		expect(notTaken.map(({ type, reason, place }) => [type, reason, place.row])).toEqual([
			['Open-Ended', 'bank.exchange_kind', 4],
			['Poll', 'bank.exchange_kind', 5]
		]);
	});

	test('a sheet headed alike is read as a part of its own, another one is named', () => {
		const row = (stem: string) => [stem, 'a1', 'b1', 'c1', 'd1', 'A'];
		const { questions, notTaken } = read(
			[HEAD, row('Một?')],
			[['Bộ câu hỏi'], HEAD, row('Hai?')],
			[['Tổng hợp'], ['12']]
		);
		expect(questions.map(({ stem, section, place }) => [stem, section, place])).toEqual([
			['Một?', 'Sheet1', { row: 2, part: 'Sheet1' }],
			['Hai?', 'Sheet2', { row: 3, part: 'Sheet2' }]
		]);
		expect(notTaken).toMatchObject([{ name: 'Sheet3', reason: 'bank.sheet_sheet_unread' }]);
	});
});

test('topic, difficulty and audience are read in the words people use; what is not understood is said at its cell', () => {
	const { questions } = read([
		[...HEAD, 'Chủ đề', 'Mức độ', 'Đối tượng', 'Giải thích', 'Nguồn'],
		['Một?', 'a1', 'b1', null, null, 'A', 'Chuyển đổi số', 'TH', 'Học sinh, cán bộ', 'Vì thế', 'Điều 1'],
		['Hai?', 'a1', 'b1', null, null, 'A', null, '3', 'Mọi người'],
		['Ba?', 'a1', 'b1', null, null, 'A', null, 'lạ', 'người ngoài hành tinh']
	]);
	expect(questions.map(({ topic, difficulty, audiences }) => [topic, difficulty, audiences])).toEqual([
		['Chuyển đổi số', 2, ['officials', 'students']],
		[null, 3, []],
		[null, null, null]
	]);
	expect(questions[0]).toMatchObject({ explanation: 'Vì thế', source: 'Điều 1' });
	expect(questions[2]!.problems).toMatchObject([
		{ code: 'bank.text_difficulty_unknown', severity: 'warning', place: { row: 4, column: 'H' } },
		{ code: 'bank.text_audience_unknown', severity: 'warning', place: { row: 4, column: 'I' } }
	]);
});

test('more than 5,000 questions are refused, a sheet of nothing too', () => {
	const rows = Array.from({ length: 5001 }, (_, index) => [`Câu ${index}?`, 'a1', 'b1', null, null, 'A']);
	expect(() => read([HEAD, ...rows])).toThrow('bank.too_many_questions');
	expect(() => read([HEAD])).toThrow('bank.nothing_found');
	expect(() => questionsOfSheet([sheet([['x']])], { sheet: 0, headerLine: 0, columns: {} })).toThrow(
		'bank.sheet_no_stem'
	);
});

test('text in an old font becomes Unicode, with one warning for the file', () => {
	const found = read([
		['C©u hái', 'A', 'B', '§¸p ¸n'],
		['C¬ quan nµo cã quyÒn ban hµnh luËt cña n­íc ta?', 'Quèc héi', 'ChÝnh phñ', 'A'],
		['Ng­êi d©n ®­îc cÊp giÊy chøng nhËn ë ®©u?', 'Uû ban nh©n d©n', 'Tr­êng häc', 'A']
	]);
	expect(found.questions[0]).toMatchObject({ stem: 'Cơ quan nào có quyền ban hành luật của nước ta?', key: ['A'] });
	expect([found.isSure, found.problems.map(({ code }) => code)]).toEqual([true, ['bank.converted_tcvn3']]);
});

describe('a text file', () => {
	const rows = [
		['Câu hỏi', 'A', 'B', 'Đáp án'],
		['Thủ đô của nước ta ở đâu, và từ khi nào?', 'Hà Nội; 1010', 'Huế', 'A']
	];
	const written = (mark: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join('\r\n');
	// Windows-1258 writes tone marks as characters of their own: the letters with a hook or a circumflex are single ones.
	const windows1258 = (text: string) => {
		const tones: Record<string, number> = {
			'\u0300': 0xcc,
			'\u0301': 0xec,
			'\u0303': 0xde,
			'\u0309': 0xd2,
			'\u0323': 0xf2
		};
		const letters: Record<string, number> = { ă: 0xe3, â: 0xe2, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, đ: 0xf0, Đ: 0xd0 };
		const bytes = [...text].flatMap((letter) => {
			const [base = '', ...marks] = [...letter.normalize('NFD')];
			const shape = marks.filter((mark) => !(mark in tones)).join('');
			const whole = (base + shape).normalize('NFC');
			return [
				letters[whole] ?? whole.charCodeAt(0),
				...marks.filter((mark) => mark in tones).map((mark) => tones[mark]!)
			];
		});
		return new Uint8Array(bytes);
	};
	const encodings: [string, (text: string) => Uint8Array][] = [
		['UTF-8', (text) => new TextEncoder().encode(text)],
		['UTF-8 with a mark', (text) => new TextEncoder().encode(`\uFEFF${text}`)],
		['decomposed UTF-8', (text) => new TextEncoder().encode(text.normalize('NFD'))],
		['UTF-16', (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
		['UTF-16 without a mark', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))],
		['Windows-1258', windows1258]
	];
	const cases = encodings.flatMap(([name, encode]) => [',', ';', '\t'].map((mark) => [name, mark, encode] as const));

	test.each(cases)('in %s parted by %j is read', async (_, mark, encode) => {
		const sheets = await readSheet(encode(written(mark)), 'cau-hoi.csv');
		const { mapping, isSure } = guessColumns(sheets);
		const { questions } = questionsOfSheet(sheets, mapping);
		expect(isSure).toBe(true);
		expect(questions[0]).toMatchObject({ stem: rows[1]![0], key: ['A'] });
		expect(texts(questions[0]!)).toEqual(['Hà Nội; 1010', 'Huế']);
	});
});
