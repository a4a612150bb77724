import { readFileSync, writeFileSync } from 'node:fs';
import { abstractList, line, list, numbered, paragraph, run, table, wordFile } from './word-file';

interface Question {
	number: number;
	stem: string;
	options: string[];
	/** The place of the right one. */
	right: number;
}

const FOLDER = 'tests/fixtures/word';

/** What is wrong at which question of the file, one thing each; all the others are right. */
export const WRONG_OF_HUNDRED: { number: number; code: string }[] = [
	{ number: 7, code: 'bank.text_key_missing' },
	{ number: 18, code: 'bank.text_key_disagrees' },
	{ number: 35, code: 'bank.text_option_empty' },
	{ number: 64, code: 'bank.text_option_single' },
	{ number: 66, code: 'bank.text_option_twice' },
	{ number: 76, code: 'bank.text_key_unknown' },
	{ number: 90, code: 'bank.text_stem_empty' }
];
const [NO_KEY, TWO_KEYS, EMPTY_OPTION, ONE_OPTION, LETTER_TWICE, UNKNOWN_KEY, NO_STEM] = WRONG_OF_HUNDRED.map(
	({ number }) => number
);

/** The parts of the source: a title and its questions. */
function readParts(): { title: string; questions: Question[] }[] {
	const parts: { title: string; questions: Question[] }[] = [];
	let number = 0;
	for (const text of readFileSync(`${FOLDER}/sources/hundred-questions.txt`, 'utf8')
		.replaceAll('&', '&amp;')
		.split('\n')) {
		if (text.startsWith('# ')) parts.push({ title: text.slice(2), questions: [] });
		const [stem = '', ...options] = text.split(' | ');
		if (options.length === 0) continue;
		const right = options.findIndex((option) => option.startsWith('*'));
		parts.at(-1)!.questions.push({
			number: ++number,
			stem,
			options: options.map((option) => option.replace('*', '')),
			right
		});
	}
	return parts;
}

const BOLD = '<w:b/>';
const RIGHT = '<w:b/><w:color w:val="FF0000"/>';
const LETTERS = ['A', 'B', 'C', 'D'];
const NEW_PAGE = paragraph('<w:r><w:br w:type="page"/></w:r>');

const heading = (title: string) => line(title, BOLD);
const typedStem = ({ number, stem }: Question) =>
	paragraph(run(`Câu ${number}.`, BOLD) + (number === NO_STEM ? '' : run(` ${stem}`)));

/** Everything typed, the right option bold and red. */
const typedQuestion = (question: Question) =>
	[
		typedStem(question),
		...question.options.map((option, index) =>
			line(`${LETTERS[index]}. ${option}`, index === question.right && question.number !== NO_KEY ? RIGHT : '')
		),
		question.number === TWO_KEYS ? line('Đáp án: C') : '',
		question.number % 5 === 0 ? line('Căn cứ: Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.') : ''
	].join('');

/** Number and letters are the list's; the right option is bold and red. */
const automaticQuestion = ({ number, stem, options, right }: Question) =>
	numbered(stem, 1) +
	options
		.map((option, index) => {
			const text = number === EMPTY_OPTION && index !== right ? blankOnce(option, index, options, right) : option;
			const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
			return paragraph(text === '' ? '' : run(text, index === right ? RIGHT : ''), list);
		})
		.join('');

/** The last wrong option is left empty. */
const blankOnce = (option: string, index: number, options: string[], right: number) =>
	index === options.findLastIndex((_, at) => at !== right) ? '' : option;

/** Two options on a line, the key on a line of its own. */
function tabbedQuestion(question: Question): string {
	const { number, options, right } = question;
	const letters = number === LETTER_TWICE ? ['A', 'B', 'B', 'D'] : LETTERS;
	const written = options.map((option, index) => `${letters[index]}. ${option}`);
	const rows = number === ONE_OPTION ? [[`A. ${options[right]}`]] : [written.slice(0, 2), written.slice(2)];
	const key = number === UNKNOWN_KEY ? 'E' : LETTERS[number === ONE_OPTION ? 0 : right];
	return [typedStem(question), ...rows.map(tabbed), line(`Đáp án: ${key}`)].join('');
}

const tabbed = (texts: string[]) => paragraph(texts.map((text) => run(text)).join('<w:r><w:tab/></w:r>'));

/** Options in two columns, the keys in a list at the end. */
const tableQuestion = (question: Question) => {
	const cells = question.options.map((option, index) => line(`${LETTERS[index]}. ${option}`));
	return typedStem(question) + table(cells.slice(0, 2), cells.slice(2));
};

function keyList(questions: Question[]): string {
	const keys = questions.map(({ number, right }) => `${number}-${LETTERS[right]}`);
	return [heading('ĐÁP ÁN PHẦN IV'), line(keys.slice(0, 10).join('    ')), line(keys.slice(10).join('    '))].join('');
}

/** A bank of 100 questions as several hands of an office write it, of which seven are wrong in seven ways. */
export function hundredQuestions(): Uint8Array {
	const [typed, automatic, tabs, tables] = readParts();
	const body = [
		line('ỦY BAN NHÂN DÂN XÃ SÂN ĐÌNH'),
		heading('BỘ CÂU HỎI TÌM HIỂU NGHỊ QUYẾT 57 VÀ CHUYỂN ĐỔI SỐ'),
		heading(typed!.title),
		...typed!.questions.map(typedQuestion),
		NEW_PAGE,
		heading(automatic!.title),
		...automatic!.questions.map(automaticQuestion),
		NEW_PAGE,
		heading(tabs!.title),
		...tabs!.questions.map(tabbedQuestion),
		NEW_PAGE,
		heading(tables!.title),
		...tables!.questions.map(tableQuestion),
		line('--- HẾT ---'),
		keyList(tables!.questions)
	];
	const numbering =
		abstractList(0, [
			['decimal', 'Câu %1.'],
			['upperLetter', '%2.']
		]).replace('<w:start w:val="1"/>', `<w:start w:val="${automatic!.questions[0]!.number}"/>`) + list(1, 0);
	return wordFile({ body: body.join(''), numbering });
}

/** Writes the fixture: `node src/cli/load-module.mjs --plain tests/factories/hundred-questions.ts`. */
export function main() {
	writeFileSync(`${FOLDER}/hundred-questions.docx`, hundredQuestions());
	const told = { questions: 100, wrong: WRONG_OF_HUNDRED };
	writeFileSync(`${FOLDER}/hundred-questions.json`, `${JSON.stringify(told, null, '\t')}\n`);
}
