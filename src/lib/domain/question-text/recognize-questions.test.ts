import { describe, expect, it } from 'vitest';
import { auto, lines, table } from '../../../../tests/factories/marked-lines';
import type { FoundQuestion } from '../found-question';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

/** 'Stem | A text | B text' of each question. */
const shape = ({ questions }: { questions: FoundQuestion[] }) =>
	questions.map(({ stem, options }) => [stem, ...options.map(({ text }) => text)].join(' | '));
const ofText = (...text: string[]) => recognizeQuestions(linesOfText(text.join('\n')));
const ofLines = (...text: Parameters<typeof lines>) => recognizeQuestions(lines(...text));
const errors = ({ problems }: FoundQuestion) => problems.filter(({ severity }) => severity === 'error');

const TWO = ['Thủ đô ở đâu? | Hà Nội | Huế', 'Biển nào? | Đông | Đen'];
const TAIL = ['A. Hà Nội', 'B. Huế'];
const TAIL_2 = ['A. Đông', 'B. Đen'];

describe('the beginning of a question', () => {
	it.each([
		'Câu 1. ',
		'Câu 1: ',
		'Câu 1 : ',
		'CÂU 1.',
		'Câu hỏi 1. ',
		'Câu hỏi số 1: ',
		'Câu 1 - ',
		'Câu 1) ',
		'Câu 1/ ',
		'Câu 1 ',
		'[Câu 1] ',
		'Câu 1 (NB): ',
		'Câu 1. (0,25 điểm) ',
		'Bài 1. ',
		'Bài 1: ',
		'Question 1. ',
		'QUESTION 1: ',
		'1. ',
		'1) ',
		'1/ ',
		'1: ',
		'1 - ',
		'1.',
		'  1. '
	])('may be “%s”', (start) => {
		const second = start.replace('1', '2');
		const found = ofText(`${start}Thủ đô ở đâu?`, ...TAIL, `${second}Biển nào?`, ...TAIL_2);
		expect(shape(found)).toEqual(TWO);
		expect(found.questions.map(({ label }) => label?.replace(/\D/g, ''))).toEqual(['1', '2']);
	});

	it.each(['Câu 1.', 'Câu 1:', '1.', '1)', '1', 'Question 1.', 'Bài 1.'])(
		'may be the automatic label “%s”',
		(label) => {
			const first = [auto(label, 'Thủ đô ở đâu?'), ...TAIL];
			const found = ofLines(...first, auto(label.replace('1', '2'), 'Biển nào?'), ...TAIL_2);
			expect(shape(found)).toEqual(TWO);
		}
	);

	it('keeps a numbered list within the stem', () => {
		const list = ['Câu 1. Cho các bước:', '1. Mở máy', '2. Tắt máy', 'Thứ tự nào đúng?'];
		expect(shape(ofText(...list, 'A. 1, 2', 'B. 2, 1'))).toEqual([
			'Cho các bước:\n1. Mở máy\n2. Tắt máy\nThứ tự nào đúng? | 1, 2 | 2, 1'
		]);
		const bare = ['7. Cho các bước:', '1. Mở máy', '2. Tắt máy', 'A. 1, 2', 'B. 2, 1', '8. Biển nào?', ...TAIL_2];
		expect(shape(ofText(...bare))).toEqual(['Cho các bước:\n1. Mở máy\n2. Tắt máy | 1, 2 | 2, 1', TWO[1]]);
	});

	it('keeps an automatic list within the stem with its numbers', () => {
		const sub = { id: '9', level: 0 };
		const found = ofLines(
			auto('1.', 'Cho các bước:'),
			auto('1.', 'Mở máy', sub),
			auto('2.', 'Tắt máy', sub),
			...TAIL,
			auto('2.', 'Biển nào?'),
			...TAIL_2
		);
		expect(shape(found)).toEqual(['Cho các bước:\n1. Mở máy\n2. Tắt máy | Hà Nội | Huế', TWO[1]]);
	});

	it('may lack the word that all the others have', () => {
		const found = ofText(
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'2. Biển nào?',
			...TAIL_2,
			'Câu 3. Sông?',
			'A. Hồng',
			'B. Đà'
		);
		expect(shape(found)).toEqual([...TWO, 'Sông? | Hồng | Đà']);
	});

	it('is not a date, a sum or a sentence about questions', () => {
		const stem = ['Câu 1. Ngày nào?', '2.9.1945 là ngày gì,', 'câu 2 và câu 3 hỏi cùng ngày đó?'];
		expect(shape(ofText(...stem, 'A. Quốc khánh', 'B. Giỗ Tổ'))).toEqual([
			'Ngày nào?\n2.9.1945 là ngày gì,\ncâu 2 và câu 3 hỏi cùng ngày đó? | Quốc khánh | Giỗ Tổ'
		]);
	});

	it('may be missing altogether: a stem and its options, as they are pasted from a chat', () => {
		expect(shape(ofText('Thủ đô ở đâu?', ...TAIL, '', 'Biển nào?', ...TAIL_2))).toEqual(TWO);
		expect(shape(ofText('Thủ đô ở đâu?', ...TAIL, 'Biển nào?', ...TAIL_2))).toEqual(TWO);
	});

	it('may be missing at one question, which is said there', () => {
		const found = ofText('Câu 1. Thủ đô ở đâu?', ...TAIL, 'Biển nào?', ...TAIL_2);
		expect(shape(found)).toEqual(TWO);
		expect(found.questions[1]!.problems).toContainEqual({
			code: 'bank.text_number_missing',
			severity: 'warning',
			place: { line: 4 }
		});
	});
});

describe('options', () => {
	const FOUR = ['Thủ đô? | Hà Nội | Huế | Vinh | Cần Thơ'];

	it.each([
		['A. ', 'B. ', 'C. ', 'D. '],
		['A) ', 'B) ', 'C) ', 'D) '],
		['a. ', 'b. ', 'c. ', 'd. '],
		['a) ', 'b) ', 'c) ', 'd) '],
		['(A) ', '(B) ', '(C) ', '(D) '],
		['(a) ', '(b) ', '(c) ', '(d) '],
		['[A] ', '[B] ', '[C] ', '[D] '],
		['A.', 'B.', 'C.', 'D.'],
		['A: ', 'B: ', 'C: ', 'D: '],
		['A/ ', 'B/ ', 'C/ ', 'D/ '],
		['  A. ', '\tB. ', ' C.', 'D . ']
	])('may begin by %s', (a, b, c, d) => {
		const options = [`${a}Hà Nội`, `${b}Huế`, `${c}Vinh`, `${d}Cần Thơ`];
		expect(shape(ofText('Câu 1. Thủ đô?', ...options))).toEqual(FOUR);
	});

	it.each([
		['tabs', 'A. Hà Nội\tB. Huế\tC. Vinh\tD. Cần Thơ'],
		['wide spaces', 'A. Hà Nội    B. Huế    C. Vinh    D. Cần Thơ'],
		['single spaces', 'A. Hà Nội B. Huế C. Vinh D. Cần Thơ'],
		['no space behind the letter', 'A.Hà Nội B.Huế C.Vinh D.Cần Thơ'],
		['two lines', 'A. Hà Nội\t\tB. Huế\nC. Vinh\t\tD. Cần Thơ']
	])('may stand on one line, parted by %s', (_name, text) => {
		expect(shape(ofText('Câu 1. Thủ đô?', text))).toEqual(FOUR);
		expect(shape(ofText('Câu 1. Thủ đô?', text, 'Câu 2. Biển nào?', ...TAIL_2))).toEqual([...FOUR, TWO[1]]);
	});

	it('may stand on the line of the stem', () => {
		expect(shape(ofText('Câu 1. Thủ đô? A. Hà Nội B. Huế C. Vinh D. Cần Thơ'))).toEqual(FOUR);
		expect(shape(ofText('Câu 1. Thủ đô?\tA. Hà Nội\tB. Huế\nC. Vinh\tD. Cần Thơ'))).toEqual(FOUR);
	});

	it('may have automatic letters', () => {
		const letters = ['Hà Nội', 'Huế', 'Vinh', 'Cần Thơ'].map((text, index) => auto(`${'ABCD'[index]}.`, text));
		expect(shape(ofLines('Câu 1. Thủ đô?', ...letters))).toEqual(FOUR);
		expect(shape(ofLines(auto('Câu 1.', 'Thủ đô?'), ...letters))).toEqual(FOUR);
	});

	it.each([
		[
			'two columns',
			[
				['A. Hà Nội', 'B. Huế'],
				['C. Vinh', 'D. Cần Thơ']
			]
		],
		['four columns', [['A. Hà Nội', 'B. Huế', 'C. Vinh', 'D. Cần Thơ']]],
		[
			'columns that are read downwards',
			[
				['A. Hà Nội', 'C. Vinh'],
				['B. Huế', 'D. Cần Thơ']
			]
		],
		[
			'cells of their own for the letters',
			[
				['A.', 'Hà Nội', 'B.', 'Huế'],
				['C.', 'Vinh', 'D.', 'Cần Thơ']
			]
		]
	])('may stand in a table of %s', (_name, rows) => {
		const found = ofLines('Câu 1. Thủ đô?', ...table(0, ...rows), 'Câu 2. Biển nào?', ...TAIL_2);
		expect(shape(found)).toEqual([...FOUR, TWO[1]]);
	});

	it.each([2, 3, 5, 6, 8])('may be %s', (count) => {
		const options = [...'ABCDEFGH'].slice(0, count).map((letter) => `${letter}. Ý ${letter}`);
		const [question] = ofText('Câu 1. Hỏi?', ...options).questions;
		expect(question!.options.map(({ id, text }) => `${id}. ${text}`)).toEqual(options);
	});

	it('may go on on the next line', () => {
		const found = ofText(
			'Câu 1. Luật nào?',
			'A. Luật An ninh',
			'mạng',
			'B. Luật Đất',
			'đai năm 2024',
			'Câu 2. Biển nào?',
			...TAIL_2
		);
		expect(shape(found)).toEqual(['Luật nào? | Luật An ninh mạng | Luật Đất đai năm 2024', TWO[1]]);
	});

	it('are not the letters of names', () => {
		const found = ofText(
			'Câu 1. Nhóm máu nào hiếm?',
			'A. Nhóm máu A. hoặc B.',
			'B. Nhóm máu AB',
			'Câu 2. Ai viết Tư bản?',
			'C. Mác hay',
			'Lênin?',
			'A. C. Mác',
			'B. V. I. Lênin'
		);
		expect(shape(found)).toEqual([
			'Nhóm máu nào hiếm? | Nhóm máu A. hoặc B. | Nhóm máu AB',
			'Ai viết Tư bản?\nC. Mác hay\nLênin? | C. Mác | V. I. Lênin'
		]);
	});

	it('in capital letters leave statements in small ones to the stem', () => {
		const found = ofText('Câu 1. Cho các ý:', 'a) Một', 'b) Hai', 'Số ý đúng là:', 'A. 1', 'B. 2');
		expect(shape(found)).toEqual(['Cho các ý:\na) Một\nb) Hai\nSố ý đúng là: | 1 | 2']);
	});
});

describe('true or false', () => {
	it.each([
		['letters', ['A. Đúng', 'B. Sai']],
		['one line', ['Đúng / Sai']],
		['boxes', ['☐ Đúng   ☐ Sai']],
		['two lines', ['Đúng', 'Sai']],
		['a key alone', ['Đáp án: Sai']],
		['a key of one letter', ['ĐA: S']]
	])('is told by %s', (_name, options) => {
		const [question] = ofText('Câu 1. Mặt trời mọc ở hướng Tây.', ...options).questions;
		expect(question).toMatchObject({
			kind: 'true_false',
			stem: 'Mặt trời mọc ở hướng Tây.',
			options: [
				{ id: 'A', text: 'Đúng' },
				{ id: 'B', text: 'Sai' }
			]
		});
	});

	it('is asked at the end of the stem and answered in a list', () => {
		const { questions } = ofText(
			'Câu 1. Trái đất tròn. (Đúng/Sai)',
			'Câu 2. Nước chảy ngược.',
			'ĐÁP ÁN',
			'1. Đúng',
			'2. Sai'
		);
		expect(questions.map(({ kind, stem, key }) => [kind, stem, key.join()])).toEqual([
			['true_false', 'Trái đất tròn.', 'A'],
			['true_false', 'Nước chảy ngược.', 'B']
		]);
	});
});

describe('what belongs to no question', () => {
	it('is left out: the head of the paper, page numbers, the end', () => {
		const found = ofText(
			'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI',
			'ĐỀ THI TÌM HIỂU CHUYỂN ĐỔI SỐ',
			'Thời gian làm bài: 45 phút, không kể thời gian phát đề',
			'(Đề thi có 4 trang)',
			'Họ và tên: ................. Số báo danh: .......',
			'Mã đề: 101',
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'Trang 1/4',
			'Câu 2. Biển nào?',
			...TAIL_2,
			'----- HẾT -----',
			'Thí sinh không được sử dụng tài liệu.'
		);
		expect(shape(found)).toEqual(TWO);
		expect(found.questions.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
			'bank.text_key_missing',
			'bank.text_key_missing'
		]);
	});

	it('is said where it may have been meant for the questions', () => {
		const [, second] = ofText(
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'',
			'Đọc đoạn sau và trả lời câu 2.',
			'Câu 2. Biển nào?',
			...TAIL_2
		).questions;
		expect(second!.problems[0]).toEqual({
			code: 'bank.text_not_taken',
			params: { text: 'Đọc đoạn sau và trả lời câu 2.' },
			severity: 'warning',
			field: 'stem',
			place: { line: 5 }
		});
	});
});

describe('chapters', () => {
	it.each([
		'Chương I. Luật',
		'CHƯƠNG 2: LUẬT',
		'Phần I. Trắc nghiệm',
		'PHẦN II',
		'I. TRẮC NGHIỆM',
		'A. TRẮC NGHIỆM',
		'Chủ đề 3: Mạng',
		'Phần thứ hai'
	])('are named by “%s”', (title) => {
		const { questions } = ofText(title, 'Câu 1. Thủ đô ở đâu?', ...TAIL);
		expect(questions.map(({ section }) => section)).toEqual([title]);
	});

	it('are named by headings, and by lessons where questions begin otherwise', () => {
		const { questions } = ofLines(
			{ text: 'Hiểu biết chung', heading: 1 },
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'Bài 2: Biển đảo',
			'Câu 1. Biển nào?',
			...TAIL_2
		);
		expect(questions.map(({ section }) => section)).toEqual(['Hiểu biết chung', 'Bài 2: Biển đảo']);
	});

	it('take their title from the next line, and join what stands above them', () => {
		const { questions } = ofText('PHẦN I. LUẬT', 'Chương 1', 'QUY ĐỊNH CHUNG', 'Câu 1. Thủ đô ở đâu?', ...TAIL);
		expect(questions[0]!.section).toBe('PHẦN I. LUẬT – Chương 1 QUY ĐỊNH CHUNG');
	});

	it('let numbering restart without a word', () => {
		const { questions } = ofText(
			'Chương I',
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'Đáp án: A',
			'Chương II',
			'Câu 1. Biển nào?',
			...TAIL_2,
			'Đáp án: B'
		);
		expect(questions.map(({ section, key, problems }) => [section, key.join(), problems])).toEqual([
			['Chương I', 'A', []],
			['Chương II', 'B', []]
		]);
	});
});

describe('what stands beside a question', () => {
	it('is read from its lines', () => {
		const [question] = ofText(
			'Câu 1 (TH). Thủ đô ở đâu?',
			...TAIL,
			'Đáp án: A',
			'Lời giải: Điều 13 Hiến pháp.',
			'Đọc thêm ở thư viện.',
			'Căn cứ: Hiến pháp 2013',
			'Chủ đề: Pháp luật',
			'Đối tượng: Học sinh, người dân'
		).questions;
		expect(question).toMatchObject({
			explanation: 'Điều 13 Hiến pháp.\nĐọc thêm ở thư viện.',
			source: 'Hiến pháp 2013',
			topic: 'Pháp luật',
			difficulty: 2,
			audiences: ['students', 'residents'],
			key: ['A'],
			problems: []
		});
	});

	it.each(['Lời giải: Vì thế.', 'Hướng dẫn giải. Vì thế.', 'Giải thích: Vì thế.', 'Lời giải chi tiết\nVì thế.'])(
		'reason: %s',
		(text) => {
			expect(ofText('Câu 1. Thủ đô ở đâu?', ...TAIL, text).questions[0]!.explanation).toBe('Vì thế.');
		}
	);

	it.each([
		'Nguồn: Điều 5',
		'Căn cứ: Điều 5',
		'(Căn cứ: Điều 5)',
		'Căn cứ Điều 5',
		'Cơ sở pháp lý: Điều 5',
		'Trích: Điều 5'
	])('source: %s', (text) => {
		expect(ofText('Câu 1. Thủ đô ở đâu?', ...TAIL, text).questions[0]!.source).toBe('Điều 5');
	});

	it.each([
		['Câu 1. (NB) Hỏi?', 1],
		['Câu 1 [TH]: Hỏi?', 2],
		['Câu 1. Hỏi? (VDC)', 3],
		['Câu 1. [Mức độ 2] Hỏi?', 2],
		['Câu 1. Hỏi?\nMức độ: Nhận biết', 1],
		['Câu 1. Hỏi?\nĐộ khó: Khó', 3]
	])('level: %s', (text, difficulty) => {
		expect(ofText(text, ...TAIL).questions[0]).toMatchObject({ stem: 'Hỏi?', difficulty });
	});

	it('says which level it does not know', () => {
		const { difficulty, problems } = ofText('Câu 1. Hỏi?', ...TAIL, 'Mức độ: siêu cấp').questions[0]!;
		expect(difficulty).toBeNull();
		expect(problems[0]).toMatchObject({ code: 'bank.text_difficulty_unknown', params: { text: 'siêu cấp' } });
	});

	it('above the questions is for all that follow', () => {
		const { questions } = ofText(
			'Chủ đề: Đất',
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'Chủ đề: Nước',
			'Câu 2. Biển nào?',
			...TAIL_2
		);
		expect(questions.map(({ topic }) => topic)).toEqual(['Đất', 'Nước']);
	});
});

describe('texts', () => {
	it('keep pictures and the marks that are to be read', () => {
		const found = ofLines(
			'<b>Câu 1.</b> Ý nào <b>không</b> đúng về H<sub>2</sub>O <img p1>?',
			'A. <img p2>',
			'B. m<sup>2</sup> <i>in</i>'
		);
		expect(shape(found)).toEqual([
			'Ý nào <b>không</b> đúng về H<sub>2</sub>O <img p1>? | <img p2> | m<sup>2</sup> <i>in</i>'
		]);
	});

	it('drop what all stems or all options are set in', () => {
		const found = ofLines(
			'<b>Câu 1. Thủ đô ở đâu?</b>',
			'A. <i>Hà Nội</i>',
			'B. <i>Huế</i>',
			'<b>Câu 2. Biển nào?</b>',
			'A. <i>Đông</i>',
			'B. <i>Đen</i>'
		);
		expect(shape(found)).toEqual(TWO);
		expect(found.questions.every(({ key }) => key.length === 0)).toBe(true);
	});

	it('are NFC and have single spaces', () => {
		expect(shape(ofText('Câu 1.  Thủ   đô\u00a0ở đâu?'.normalize('NFD'), ...TAIL))).toEqual([TWO[0]]);
	});
});

describe('mistakes are said at their place', () => {
	it.each([
		['a letter given twice', ['A. Một', 'B. Hai', 'B. Ba', 'Đáp án: A'], 'bank.text_option_twice', 'B', 4],
		['a letter left out', ['A. Một', 'C. Hai', 'D. Ba', 'Đáp án: A'], 'bank.text_option_missing', 'B', 1],
		['one option only', ['A. Một', 'Đáp án: A'], 'bank.text_option_single', 'A', 2],
		['an empty option', ['A. Một', 'B.', 'C. Ba', 'Đáp án: A'], 'bank.text_option_empty', 'B', 3],
		['a key without its option', ['A. Một', 'B. Hai', 'Đáp án: D'], 'bank.text_key_unknown', 'D', 4]
	])('%s', (_name, rest, code, letter, line) => {
		const [question] = ofText('Câu 1. Hỏi?', ...rest).questions;
		expect(errors(question!)).toMatchObject([{ code, params: { letter }, place: { line } }]);
	});

	it('a question without a stem', () => {
		expect(errors(ofText('Câu 1.', 'A. Một', 'B. Hai', 'Đáp án: A').questions[0]!)).toMatchObject([
			{ code: 'bank.text_stem_empty' }
		]);
	});

	it('an option that is left out keeps its place', () => {
		const [question] = ofText('Câu 1. Hỏi?', 'A. Một', 'C. Hai', 'D. Ba', 'Đáp án: D').questions;
		expect(question!.options.map(({ id, text }) => id + text)).toEqual(['AMột', 'B', 'CHai', 'DBa']);
		expect(question!.key).toEqual(['D']);
	});

	it.each([
		[[1, 2, 4], 'bank.text_number_skipped', { number: 3 }],
		[[1, 2, 6], 'bank.text_numbers_skipped', { from: 3, to: 5 }],
		[[1, 2, 2], 'bank.text_number_twice', { number: 2 }],
		[[5, 6, 3], 'bank.text_number_order', { number: 3, before: 6 }]
	])('numbers %s', (numbers, code, params) => {
		const { questions } = ofText(...numbers.flatMap((number) => [`Câu ${number}. Hỏi?`, ...TAIL, 'Đáp án: A']));
		expect(questions.map(({ problems }) => problems)).toEqual([
			[],
			[],
			[{ code, params, severity: 'warning', place: { line: 9 } }]
		]);
	});

	it('questions without options are listed by name', () => {
		const found = ofText(
			'Câu 1. Thủ đô ở đâu?',
			...TAIL,
			'Câu 2. Trình bày quy trình cấp căn cước.',
			'Câu 3. Biển nào?',
			...TAIL_2
		);
		expect(shape(found)).toEqual(TWO);
		expect(found.notTaken).toEqual([
			{
				name: 'Câu 2: Trình bày quy trình cấp căn cước.',
				type: 'essay',
				reason: 'bank.text_no_options',
				place: { line: 4 }
			}
		]);
	});

	it('more questions than a file may have refuse it', () => {
		const many = Array.from({ length: 5001 }, (_, index) => `Câu ${index + 1}. Hỏi?`);
		expect(() => ofText(...many)).toThrow('bank.text_too_many');
	});
});
