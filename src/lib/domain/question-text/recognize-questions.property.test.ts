import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lines } from '../../../../tests/factories/marked-lines';
import type { MarkedLine } from '../marked-line';
import { TEXT_MARKS } from '../rich-text';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

interface Asked {
	stem: string;
	options: string[];
	key: number;
}

const WORDS = [
	'dân',
	'mạng',
	'luật',
	'xã',
	'an toàn',
	'số hóa',
	'lừa đảo',
	'tài khoản',
	'mật khẩu',
	'2025',
	'(dịch vụ)',
	'A–Z',
	'TP. Vinh'
];
const text = fc
	.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
	.map((words) => `Người ${words.join(' ')} này`);
const asked: fc.Arbitrary<Asked> = fc
	.record({
		stem: text.map((stem) => `${stem}?`),
		options: fc.uniqueArray(text, { minLength: 2, maxLength: 8 }),
		key: fc.nat(7)
	})
	.map(({ stem, options, key }) => ({ stem, options, key: key % options.length }));

const letter = (index: number) => String.fromCharCode(65 + index);

const STARTS = ['Câu #. ', 'Câu #: ', 'Câu #) ', 'Câu hỏi #: ', 'Bài #. ', 'Question #. ', '#. ', '#) ', '#/ '];
const LETTERS = ['@. ', '@) ', '(@) ', '@.', '[@] '];
const LAYOUTS = ['\n', '\t', '     '];
type Marking = (option: string, marker: string) => string;
const MARKS: Record<string, Marking> = {
	bold: (option, marker) => `<b>${marker}${option}</b>`,
	'bold text': (option, marker) => `${marker}<b>${option}</b>`,
	'underlined letter': (option, marker) => `<u>${marker}</u>${option}`,
	underlined: (option, marker) => `<u>${marker}${option}</u>`,
	italic: (option, marker) => `<i>${marker}${option}</i>`,
	red: (option, marker) => `{red:${marker}${option}}`,
	highlighted: (option, marker) => `{yellow:${marker}${option}}`,
	star: (option, marker) => `*${marker}${option}`,
	hash: (option, marker) => `#${marker}${option}`,
	right: (option, marker) => `${marker}${option} (đúng)`
};
const plain: Marking = (option, marker) => marker + option;
const ANSWERS = ['Đáp án: @', 'ĐA: @', 'Đáp án đúng là @', 'Chọn @', 'ANSWER: @'];
const LISTS: ((pairs: [number, string][]) => string[])[] = [
	(pairs) => ['ĐÁP ÁN', pairs.map(([number, key]) => `${number}-${key}`).join(' ')],
	(pairs) => ['ĐÁP ÁN', ...pairs.map(([number, key]) => `Câu ${number}: ${key}`)],
	(pairs) => ['BẢNG ĐÁP ÁN', pairs.map(([number]) => number).join('\t'), pairs.map(([, key]) => key).join('\t')]
];

/** A document by one set of conventions: how the key is told is one of marks, lines and lists. */
function written(
	questions: Asked[],
	start: string,
	option: string,
	layout: string,
	telling: string | number
): string[] {
	const marking = typeof telling === 'string' ? MARKS[telling] : undefined;
	const body = questions.flatMap(({ stem, options, key }, index) => {
		const rows = options.map((text, at) =>
			(at === key && marking ? marking : plain)(text, option.replace('@', letter(at)))
		);
		const answer = typeof telling === 'string' && !marking ? [telling.replace('@', letter(key))] : [];
		return [start.replace('#', `${index + 1}`) + stem, ...rows.join(layout).split('\n'), ...answer];
	});
	const pairs = questions.map(({ key }, index): [number, string] => [index + 1, letter(key)]);
	return typeof telling === 'number' ? [...body, ...LISTS[telling]!(pairs)] : body;
}

const telling = fc.constantFrom<string | number>(...Object.keys(MARKS), ...ANSWERS, 0, 1, 2);

describe('questions written out by any convention', { timeout: 60_000 }, () => {
	it('come back the same', () => {
		fc.assert(
			fc.property(
				fc.array(asked, { minLength: 2, maxLength: 6 }),
				fc.constantFrom(...STARTS),
				fc.constantFrom(...LETTERS),
				fc.constantFrom(...LAYOUTS),
				telling,
				(questions, start, option, layout, told) => {
					const found = recognizeQuestions(lines(...written(questions, start, option, layout, told)));
					expect(found.notTaken).toEqual([]);
					expect(found.problems).toEqual([]);
					expect(
						found.questions.map(({ stem, options, key, problems }) => ({
							stem,
							options: options.map(({ text }) => text),
							key,
							problems
						}))
					).toEqual(questions.map(({ stem, options, key }) => ({ stem, options, key: [letter(key)], problems: [] })));
				}
			),
			{ numRuns: 400 }
		);
	});
});

const PIECES = [
	'Câu 1. ',
	'Câu 2: ',
	'1. ',
	'3) ',
	'A. ',
	'B. ',
	'a) ',
	'D.',
	'Đáp án: ',
	'ĐÁP ÁN',
	'Chương I',
	'Lời giải: ',
	'Đúng',
	'Sai',
	'1-A 2-B',
	'1 2 3',
	'A B C',
	'\t',
	'  ',
	' ',
	'*',
	'#',
	'(đúng)',
	'(NB)',
	'HẾT',
	'Hỏi gì?',
	'<',
	'<b>',
	'\uFFFC',
	'\u0301',
	'😀',
	'Câu',
	'5000',
	''
];
const anyText = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary', maxLength: 12 })
);
const rgb = fc.constantFrom(null, 'ff0000', 'ffff00', '000000', 'không');
const anyLine: fc.Arbitrary<MarkedLine> = fc.record({
	place: fc.record({ paragraph: fc.nat(99) }),
	label: fc.constantFrom('', '', '', 'Câu 1.', '1.', 'A.', 'b)', '•', 'I.'),
	labelLook: fc.constantFrom(null, { marks: ['b' as const], colour: null, highlight: null }),
	list: fc.constantFrom(null, { id: '1', level: 0 }, { id: '2', level: 1 }),
	heading: fc.constantFrom(null, null, null, 1),
	cell: fc.constantFrom(
		null,
		null,
		{ table: 0, row: 0, column: 0 },
		{ table: 0, row: 1, column: 1 },
		{ table: 1, row: 0, column: 2 }
	),
	parts: fc.array(
		fc.oneof(
			{
				weight: 5,
				arbitrary: fc.record({ text: anyText, marks: fc.subarray([...TEXT_MARKS]), colour: rgb, highlight: rgb })
			},
			{ weight: 1, arbitrary: fc.record({ picture: fc.constantFrom('p1', 'p2') }) }
		),
		{ maxLength: 4 }
	)
});

describe('whatever stands in a document', () => {
	it('is read without a crash, into questions whose keys are among their options', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 40 }), (marked) => {
				const { questions } = recognizeQuestions(marked);
				for (const { options, key, problems } of questions) {
					const ids = options.map(({ id }) => id);
					expect(ids).toEqual(ids.map((_, index) => letter(index)));
					expect(ids).toEqual(expect.arrayContaining(key));
					expect(
						key.length > 0 || problems.some(({ severity, field }) => severity === 'error' && field === 'key')
					).toBe(true);
				}
			}),
			{ numRuns: 1500 }
		);
	});

	it('leaves the lines as they were', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 10 }), (marked) => {
				const before = structuredClone(marked);
				recognizeQuestions(marked);
				expect(marked).toEqual(before);
			})
		);
	});
});

describe('a long document', { timeout: 60_000 }, () => {
	afterEach(() => vi.restoreAllMocks());

	/** Runs of regular expressions and copies of runs of text: what reading consists of. */
	function steps(text: string): number {
		const marked = linesOfText(text);
		const spies = [
			vi.spyOn(RegExp.prototype, 'exec'),
			vi.spyOn(String.prototype, 'slice'),
			vi.spyOn(Array.prototype, 'push')
		];
		recognizeQuestions(marked);
		const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
		vi.restoreAllMocks();
		return count;
	}

	const questions = (count: number) =>
		Array.from(
			{ length: count },
			(_, index) => `Câu ${index + 1}. Hỏi?\nA. Một\n*B. Hai\nC. Ba\nLời giải: vì thế\nvà thế`
		);
	const keys = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}-B`);

	it.each([
		['questions', (count: number) => questions(count).join('\n')],
		['a list of keys a line', (count: number) => [...questions(count), 'ĐÁP ÁN', ...keys(count)].join('\n')],
		[
			'a list of keys on one line',
			(count: number) => [...questions(count), 'ĐÁP ÁN', keys(count).join(' ')].join('\n')
		],
		['options that go on', (count: number) => `Câu 1. Hỏi?\nA. Một\nB. Hai\n${'và nữa\n'.repeat(count * 5)}`],
		['questions without numbers', (count: number) => 'Hỏi?\nA. Một\nB. Hai\n'.repeat(count)],
		['letters again and again', (count: number) => `Câu 1. Hỏi?\n${'A. Một\n'.repeat(count)}`],
		['numbers again and again', (count: number) => '1 2 3\n'.repeat(count)]
	])('takes four times the steps for four times as many lines: %s', (_name, document) => {
		expect(steps(document(800)) / steps(document(200))).toBeLessThan(4.5);
	});

	it.each(['\t', ' ', 'A. ', '1-A ', '1. ', '(', '*', 'a)', '1 ', '| ', 'Câu 1 ', '-', 'A, ', '"'])(
		'comes to an end with 20,000 times “%s” on a line',
		(piece) => {
			for (const text of [
				piece.repeat(20_000),
				`Câu 1. ${piece.repeat(20_000)}x`,
				`Câu 1. Hỏi?\nA. ${piece.repeat(20_000)}\nĐáp án: ${piece.repeat(20_000)}`,
				`Câu 1. Hỏi?\nA. Một\nB. Hai\nĐáp án: A${piece.repeat(20_000)}x`
			]) {
				expect(recognizeQuestions(linesOfText(text)).problems).toBeInstanceOf(Array);
			}
		}
	);
});
