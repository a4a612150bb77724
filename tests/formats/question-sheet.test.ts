import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoundQuestions } from '../../src/lib/domain/found-question';
import type { ItemContent } from '../../src/lib/domain/item';
import { guessColumns } from '../../src/lib/formats/question-sheet/guess-columns';
import { questionsOfSheet } from '../../src/lib/formats/question-sheet/questions-of-sheet';
import { questionWorkbook, writeQuestionSheet } from '../../src/lib/formats/question-sheet/question-template';
import { unzip } from '../../src/lib/formats/package/unzip';
import { readSheet } from '../../src/lib/formats/sheet';
import { anyItem } from '../factories/any-items';

const TOPICS = ['Chuyển đổi số', 'An toàn thông tin'];
/** Words, and what a spreadsheet or our own reader takes for its own. */
const WORDS = [
	...['Người dân', 'được', 'Nghị định số 13/2023', 'ạ', '5', '0123', '1,5', ' ', '  ', '\n', '\n\n', '\t', '😀'],
	...['=', '=1+1', '+', '+84', '-', '@', "'", '"', '<', '>', '&', '&amp;', '_x000D_', '<b', '\\', '\\<b>', '<br>'],
	...[
		'A, B',
		'Đúng',
		'Sai',
		'; ',
		' | ',
		'Câu 1. ',
		'* ',
		'(đúng)',
		'TRUE',
		'#N/A',
		'2024-01-05',
		'Mức độ',
		'Phần I. A'
	]
];

const items = fc.array(anyItem({ words: WORDS, hasMarks: true, pictures: ['hinh-1'] }), { minLength: 1, maxLength: 5 });

async function readBack(bytes: Uint8Array): Promise<FoundQuestions> {
	const sheets = await readSheet(bytes, 'cau-hoi.xlsx');
	const { mapping, isSure } = guessColumns(sheets);
	expect(isSure).toBe(true);
	return questionsOfSheet(sheets, mapping);
}

const contentOf = ({ questions }: FoundQuestions): ItemContent[] =>
	questions.map(({ kind, stem, options, key, explanation, source, topic, difficulty, audiences }) => ({
		...{ kind, stem, options, key, explanation, source },
		...{ topic: topic!, difficulty: difficulty!, audiences: audiences! }
	}));

test('items that are written to the sheet come back the same, with marks, line breaks and up to eight options', async () => {
	await fc.assert(
		fc.asyncProperty(items, async (given) => {
			const exported = given.map((content) => ({ label: null, content }));
			const { bytes, lost } = await writeQuestionSheet(exported, TOPICS);
			const found = await readBack(bytes);
			expect(contentOf(found)).toEqual(given);
			expect(found.notTaken).toEqual([]);
			const problems = found.questions.flatMap((question) => question.problems);
			expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
			expect(problems).toHaveLength(lost.length);
		}),
		{ numRuns: 60 }
	);
});

test('nothing is ever written as a formula', async () => {
	const content = fc.sample(
		anyItem({ words: ['=HYPERLINK("x")', '+1', '-1', '@A1'], hasMarks: false, pictures: [] }),
		20
	);
	const { bytes } = await writeQuestionSheet(
		content.map((one) => ({ label: null, content: one })),
		TOPICS
	);
	const parts = [...unzip(bytes)].map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
	const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
	expect(sheets).toHaveLength(4);
	expect(sheets.filter(([, xml]) => /<f[ >]/.test(xml))).toEqual([]);
});

test('the empty template holds no questions, its examples are not taken for some', async () => {
	await expect(readBack(await questionWorkbook(TOPICS))).rejects.toThrow('bank.nothing_found');
});

test('the examples of the template are good questions themselves', async () => {
	const sheets = await readSheet(await questionWorkbook(TOPICS), 'mau.xlsx');
	const { mapping } = guessColumns(sheets);
	const sheet = sheets.findIndex(({ name }) => name === 'Ví dụ');
	const { questions } = questionsOfSheet(sheets, { ...mapping, sheet });
	expect(questions.map(({ kind, key }) => [kind, key])).toEqual([
		['single', ['B']],
		['multiple', ['A', 'C', 'D']],
		['true_false', ['B']]
	]);
	expect(questions.flatMap(({ problems }) => problems)).toEqual([]);
});
