import { describe, expect, it } from 'vitest';
import { auto, lines } from '../../../../tests/factories/marked-lines';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

type Text = Parameters<typeof lines>[number];

const ofLines = (...text: Text[]) => recognizeQuestions(lines(...text)).questions;
const ofText = (...text: string[]) => recognizeQuestions(linesOfText(text.join('\n'))).questions;
const keys = (questions: ReturnType<typeof ofLines>) => questions.map(({ key }) => key.join());
const codes = (questions: ReturnType<typeof ofLines>) =>
	questions.map(({ problems }) => problems.map(({ code }) => code).join());
const texts = (questions: ReturnType<typeof ofLines>) =>
	questions.flatMap(({ options }) => options.map(({ text }) => text));

/** Three questions whose keys are A, B and C by whatever `mark` does to the line. */
const three = (
	mark: (letter: string, text: string) => string,
	other = (letter: string, text: string) => `${letter}. ${text}`
) =>
	['A', 'B', 'C'].flatMap((key, index) => [
		`Câu ${index + 1}. Hỏi gì?`,
		...['A', 'B', 'C', 'D'].map((letter) => (letter === key ? mark : other)(letter, `Ý ${letter}${index}`))
	]);
const PLAIN = [0, 1, 2].flatMap((index) => ['A', 'B', 'C', 'D'].map((letter) => `Ý ${letter}${index}`));

describe('the key may be marked', () => {
	it.each([
		['in bold', (letter: string, text: string) => `<b>${letter}. ${text}</b>`],
		['in bold, letter only', (letter: string, text: string) => `<b>${letter}.</b> ${text}`],
		['in bold, text only', (letter: string, text: string) => `${letter}. <b>${text}</b>`],
		['in italics', (letter: string, text: string) => `<i>${letter}. ${text}</i>`],
		['by underlining', (letter: string, text: string) => `<u>${letter}. ${text}</u>`],
		['by underlining the letter, without its full stop', (letter: string, text: string) => `<u>${letter}</u>. ${text}`],
		['by underlining all but the last word', (letter: string, text: string) => `<u>${letter}. ${text} thứ</u> nhất`],
		['in red', (letter: string, text: string) => `{red:${letter}. ${text}}`],
		['by highlighting', (letter: string, text: string) => `{yellow:${letter}. ${text}}`],
		['by a star before the letter', (letter: string, text: string) => `*${letter}. ${text}`],
		['by a star before the text', (letter: string, text: string) => `${letter}. *${text}`],
		['by a star behind the text', (letter: string, text: string) => `${letter}. ${text}*`],
		['by # before the letter', (letter: string, text: string) => `#${letter}. ${text}`],
		['by # before the text', (letter: string, text: string) => `${letter}. #${text}`],
		['by (đúng)', (letter: string, text: string) => `${letter}. ${text} (đúng)`],
		['by (Đ)', (letter: string, text: string) => `${letter}. ${text} (Đ)`],
		['by a tick', (letter: string, text: string) => `${letter}. ${text} ✓`]
	])('%s, and the mark is not part of the text', (_name, mark) => {
		const questions = ofLines(...three(mark));
		expect(keys(questions)).toEqual(['A', 'B', 'C']);
		expect(codes(questions)).toEqual(['', '', '']);
		expect(texts(questions).map((text) => text.replace(' thứ nhất', ''))).toEqual(PLAIN);
	});

	it('in a red of another shade', () => {
		const mark = (letter: string, text: string) => `{${letter === 'A' ? 'red' : 'darkred'}:${letter}. ${text}}`;
		expect(keys(ofLines(...three(mark)))).toEqual(['A', 'B', 'C']);
	});

	it('in red where all the rest is blue', () => {
		const blue = (letter: string, text: string) => `{blue:${letter}. ${text}}`;
		expect(keys(ofLines(...three((letter, text) => `{red:${letter}. ${text}}`, blue)))).toEqual(['A', 'B', 'C']);
	});

	it('(đúng), and the others (sai)', () => {
		const questions = ofLines(
			...three(
				(letter, text) => `${letter}. ${text} (đúng)`,
				(letter, text) => `${letter}. ${text} (sai)`
			)
		);
		expect(keys(questions)).toEqual(['A', 'B', 'C']);
		expect(texts(questions)).toEqual(PLAIN);
	});

	it('among options on one line', () => {
		const questions = ofLines(
			'Câu 1. Hỏi?',
			'A. Một\t<u>B. Hai</u>\tC. Ba',
			'Câu 2. Hỏi?',
			'A. Một\tB. Hai\t<u>C</u>. Ba'
		);
		expect(keys(questions)).toEqual(['B', 'C']);
		expect(texts(questions)).toEqual(['Một', 'Hai', 'Ba', 'Một', 'Hai', 'Ba']);
	});

	it('at automatic letters', () => {
		const options = ['Một', '<b>Hai</b>', 'Ba'].map((text, index) => auto(`${'ABC'[index]}.`, text));
		expect(keys(ofLines(auto('Câu 1.', 'Hỏi?'), ...options))).toEqual(['B']);
	});

	it('where all letters and all stems are bold too', () => {
		const questions = ofLines(
			...three(
				(letter, text) => `<b>${letter}. ${text}</b>`,
				(letter, text) => `<b>${letter}.</b> ${text}`
			).map((line) => (line.startsWith('Câu') ? `<b>${line}</b>` : line))
		);
		expect(keys(questions)).toEqual(['A', 'B', 'C']);
		expect(questions.map(({ stem }) => stem)).toEqual(['Hỏi gì?', 'Hỏi gì?', 'Hỏi gì?']);
	});

	it('by two ways that agree', () => {
		expect(codes(ofLines(...three((letter, text) => `{red:<b>${letter}. ${text}</b>}`).concat('Đáp án: C')))).toEqual([
			'',
			'',
			''
		]);
	});
});

describe('a mark is no key', () => {
	it('where it stands on every option', () => {
		const all = (letter: string, text: string) => `<u>${letter}</u>. <b>${text}</b>`;
		expect(codes(ofLines(...three(all, all)))).toEqual(Array(3).fill('bank.text_key_missing'));
	});

	it('where it stands on words within a text', () => {
		const questions = ofLines('Câu 1. Hỏi?', 'A. Luật <b>không</b> cho phép việc này', 'B. Luật cho phép việc này');
		expect(codes(questions)).toEqual(['bank.text_key_missing']);
		expect(texts(questions)[0]).toBe('Luật <b>không</b> cho phép việc này');
	});

	it('where it is all but black, or white behind the text', () => {
		const questions = ofLines('Câu 1. Hỏi?', 'A. {black:Một}', 'B. Hai', 'Câu 2. Hỏi?', 'A. {white:Một}', 'B. Hai');
		expect(codes(questions)).toEqual(['bank.text_key_missing', 'bank.text_key_missing']);
	});

	it('in italics on foreign names where keys are underlined', () => {
		const rows = Array.from({ length: 20 }, (_, index) => [
			`Câu ${index + 1}. Loài nào?`,
			'<u>A. Lúa</u>',
			'B. Ngô',
			index % 4 ? 'C. Khoai' : 'C. <i>Manihot esculenta</i>'
		]);
		const questions = ofLines(...rows.flat());
		expect(new Set(codes(questions))).toEqual(new Set(['']));
		expect(texts(questions)).toContain('<i>Manihot esculenta</i>');
	});

	it('on a stem or its number', () => {
		expect(codes(ofLines('<b><u>Câu 1.</u></b> {red:Hỏi?}', 'A. Một', 'B. Hai'))).toEqual(['bank.text_key_missing']);
	});
});

describe('a question whose marks do not tell one key', () => {
	it.each([
		['bold and underline', ['<u>A. Một</u>', '<b>B. Hai</b>', 'C. Ba'], 'A / B'],
		['a mark and a written key', ['<u>A. Một</u>', 'B. Hai', 'C. Ba', 'Đáp án: C'], 'A / C'],
		['a star and a written key', ['*A. Một', 'B. Hai', 'C. Ba', 'Đáp án: C'], 'A / C'],
		['two written keys', ['A. Một', 'B. Hai', 'C. Ba', 'Đáp án: A', 'ĐA: B'], 'A / B']
	])('%s: is an error', (_name, rest, named) => {
		const [question] = ofLines('Câu 1. Hỏi?', ...rest);
		expect(question!.key).toEqual([]);
		expect(question!.problems).toMatchObject([
			{
				code: 'bank.text_key_disagrees',
				severity: 'error',
				field: 'key',
				params: { keys: expect.stringContaining(named.at(-1)!) }
			}
		]);
	});

	it('is an error too where only one question of the file is marked so', () => {
		const rest = Array.from({ length: 30 }, (_, index) => [
			`Câu ${index + 2}. Hỏi?`,
			'<u>A. Một</u>',
			'B. Hai',
			'C. Ba'
		]).flat();
		const [first] = ofLines('Câu 1. Hỏi?', '<u>A. Một</u>', '{yellow:B. Hai}', 'C. Ba', ...rest);
		expect(first!.problems).toMatchObject([{ code: 'bank.text_key_disagrees', params: { keys: 'A / B' } }]);
	});

	it('takes the only mark there is, and says that it is not how the rest is marked', () => {
		const rest = Array.from({ length: 30 }, (_, index) => [
			`Câu ${index + 2}. Hỏi?`,
			'<u>A. Một</u>',
			'B. Hai',
			'C. Ba'
		]).flat();
		const [first] = ofLines('Câu 1. Hỏi?', 'A. Một', '{yellow:B. Hai}', 'C. Ba', ...rest);
		expect(first!.key).toEqual(['B']);
		expect(first!.problems).toMatchObject([
			{ code: 'bank.text_key_unusual', severity: 'warning', params: { letter: 'B' } }
		]);
	});

	it('is multiple where several options are marked, and asks to look', () => {
		const [question] = ofLines(
			'Câu 1. Hỏi?',
			'<u>A. Một</u>',
			'B. Hai',
			'<u>C. Ba</u>',
			...three((l, t) => `<u>${l}. ${t}</u>`)
		);
		expect(question).toMatchObject({
			kind: 'multiple',
			key: ['A', 'C'],
			problems: [{ code: 'bank.text_key_several', severity: 'warning' }]
		});
	});
});

describe('a key below its question', () => {
	it.each([
		'Đáp án: C',
		'Đáp án C',
		'Đáp án: C.',
		'ĐÁP ÁN: C',
		'Đáp án là C',
		'Đáp án đúng: C',
		'Đáp án đúng là C',
		'Đáp án đúng là: C',
		'Đáp án: C. Ba',
		'Đáp án: Ba',
		'đáp án: c',
		'ĐA: C',
		'Đ/A: C',
		'Đ.A: C',
		'=> Chọn C',
		'Chọn C',
		'Chọn đáp án C',
		'Trả lời: C',
		'Phương án đúng: C',
		'ANSWER: C',
		'Key: C',
		'(Đáp án: C)'
	])('“%s”', (text) => {
		const questions = ofText(
			'Câu 1. Hỏi?',
			'A. Một',
			'B. Hai',
			'C. Ba',
			text,
			'Câu 2. Hỏi?',
			'A. Một',
			'B. Hai',
			'Đáp án: A'
		);
		expect(keys(questions)).toEqual(['C', 'A']);
		expect(questions[0]).toMatchObject({ kind: 'single', explanation: '', problems: [] });
		expect(texts(questions)).toHaveLength(5);
	});

	it.each([
		'Đáp án: A, C',
		'Đáp án: A và C',
		'Đáp án: A; C',
		'Đáp án: AC',
		'Đáp án đúng: A, C',
		'ĐA: A+C',
		'Đáp án: cả A và C',
		'Đáp án: a) Đ, b) S, c) Đ'
	])('“%s” is several', (text) => {
		const [question] = ofText('Câu 1. Hỏi?', 'A. Một', 'B. Hai', 'C. Ba', text);
		expect(question).toMatchObject({ kind: 'multiple', key: ['A', 'C'], problems: [] });
	});

	it('may stand in brackets behind the stem', () => {
		const [question] = ofText('Câu 1. Hỏi? (ĐA: B)', 'A. Một', 'B. Hai');
		expect(question).toMatchObject({ stem: 'Hỏi?', key: ['B'] });
	});

	it('may be followed by its reason', () => {
		const [question] = ofText('Câu 1. Hỏi?', 'A. Một', 'B. Hai', 'Đáp án: B. Vì Điều 5 quy định.', 'Và Điều 6.');
		expect(question).toMatchObject({ key: ['B'], explanation: 'Vì Điều 5 quy định.\nVà Điều 6.' });
		const [other] = ofText('Câu 1. Hỏi?', 'A. Một', 'B. Hai', 'Đáp án: B. Căn cứ: Điều 5');
		expect(other).toMatchObject({ key: ['B'], explanation: '', source: 'Điều 5' });
	});

	it('that names no option is an error', () => {
		expect(ofText('Câu 1. Hỏi?', 'A. Một', 'B. Hai', 'Đáp án: xem sách').flatMap(({ problems }) => problems)).toEqual([
			{
				code: 'bank.text_key_unreadable',
				params: { text: 'xem sách' },
				severity: 'error',
				field: 'key',
				place: { line: 4 }
			}
		]);
	});

	it('is not what a stem or an option says about choosing', () => {
		const [question] = ofText(
			'Câu 1. Làm gì trước?',
			'Chọn câu trả lời đúng nhất:',
			'A. Đa dạng hóa',
			'B. Chọn giống',
			'Đáp án: B'
		);
		expect(question).toMatchObject({ stem: 'Làm gì trước?\nChọn câu trả lời đúng nhất:', key: ['B'], problems: [] });
	});
});
