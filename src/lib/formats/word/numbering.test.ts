import { describe, expect, it } from 'vitest';
import { abstractList, list, numbered, paragraph, run, wordFile } from '../../../../tests/factories/word-file';
import { formatNumber } from './number-format';
import { readWord } from './read-word';

const read = (body: string, numbering: string, styles = '') =>
	readWord(wordFile({ body, numbering, styles }), 'đề.docx').lines;
const labels = (body: string, numbering: string, styles = '') =>
	read(body, numbering, styles).map(({ label }) => label);

const QUESTIONS = abstractList(0, [
	['decimal', 'Câu %1.'],
	['upperLetter', '%2.'],
	['lowerRoman', '%1.%2.%3)']
]);
const startOver = (level: number, at = 1) =>
	`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;

describe('the numbers of lists, which the text does not hold', () => {
	it('are counted by level; a level begins again below each one above it', () => {
		const body = [0, 1, 1, 0, 1, 2, 2].map((level) => numbered('x', 1, level)).join('');
		expect(labels(body, QUESTIONS + list(1, 0))).toEqual(['Câu 1.', 'A.', 'B.', 'Câu 2.', 'A.', '2.A.i)', '2.A.ii)']);
	});

	it('stand at the first line of a paragraph only, with the list and its level', () => {
		const body = paragraph(
			'<w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>',
			'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
		);
		expect(read(body, QUESTIONS + list(1, 0))).toMatchObject([
			{ label: 'A.', list: { id: '0', level: 1 } },
			{ label: '', list: null }
		]);
	});

	it('go on in another list of the same definition', () => {
		const lists = QUESTIONS + list(1, 0) + list(2, 0);
		expect(read(numbered('x', 1) + numbered('x', 2), lists)).toMatchObject([
			{ label: 'Câu 1.', list: { id: '0' } },
			{ label: 'Câu 2.', list: { id: '0' } }
		]);
	});

	it('begin again in a list that says so, which is another list then', () => {
		const lists = QUESTIONS + list(1, 0) + list(2, 0, startOver(0)) + list(3, 0, startOver(0, 5));
		const body = [1, 1, 2, 2, 3, 3].map((id) => numbered('x', id)).join('');
		const lines = read(body, lists);
		expect(lines.map(({ label }) => label)).toEqual(['Câu 1.', 'Câu 2.', 'Câu 1.', 'Câu 2.', 'Câu 5.', 'Câu 6.']);
		expect(lines.map((line) => line.list?.id)).toEqual(['0', '0', '0-1', '0-1', '0-2', '0-2']);
	});

	it('stay one list where every level of it says where it starts', () => {
		const lists = QUESTIONS + list(1, 0, startOver(0) + startOver(1));
		const body = [0, 1, 1, 0, 1].map((level) => numbered('x', 1, level)).join('');
		const lines = read(body, lists);
		expect(lines.map(({ label }) => label)).toEqual(['Câu 1.', 'A.', 'B.', 'Câu 2.', 'A.']);
		expect(new Set(lines.map((line) => line.list?.id)).size).toBe(1);
	});

	it('restart for each question where the answers are a list of their own', () => {
		const lists =
			QUESTIONS + abstractList(1, [['upperLetter', '%1)']]) + list(1, 0) + list(2, 1) + list(3, 1, startOver(0));
		const body = numbered('x', 1) + numbered('x', 2) + numbered('x', 2) + numbered('x', 1) + numbered('x', 3);
		expect(labels(body, lists)).toEqual(['Câu 1.', 'A)', 'B)', 'Câu 2.', 'A)']);
	});

	it.each<[string, string, string[]]>([
		['a level that never begins again', '<w:lvlRestart w:val="0"/>', ['Câu 1.', 'A.', 'Câu 2.', 'B.']],
		['a level that begins again after the one above it', '<w:lvlRestart w:val="1"/>', ['Câu 1.', 'A.', 'Câu 2.', 'A.']]
	])('%s', (_, restart, expected) => {
		const lists =
			abstractList(0, [
				['decimal', 'Câu %1.'],
				['upperLetter', '%2.', restart]
			]) + list(1, 0);
		expect(labels([0, 1, 0, 1].map((level) => numbered('x', 1, level)).join(''), lists)).toEqual(expected);
	});

	it('are plain figures throughout where the level says so', () => {
		const lists =
			abstractList(0, [
				['upperRoman', 'Phần %1'],
				['decimal', '%1.%2', '<w:isLgl/>']
			]) + list(1, 0);
		expect(labels(numbered('x', 1) + numbered('x', 1, 1), lists)).toEqual(['Phần I', '1.1']);
	});

	it('come from another definition of a level', () => {
		const other =
			'<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>';
		expect(labels(numbered('x', 1) + numbered('x', 1), QUESTIONS + list(1, 0, other))).toEqual(['(c)', '(d)']);
	});

	it('come from the style of a paragraph, on the level that belongs to the style, and can be switched off', () => {
		const level = (style: string) => `<w:pStyle w:val="${style}"/>`;
		const lists =
			abstractList(0, [
				['decimal', 'Câu %1.', level('Question')],
				['upperLetter', '%2.', level('Answer')]
			]) + list(4, 0);
		const style = (id: string) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`;
		const based = '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Question"/></w:style>';
		const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
		const body = ['Question', 'Answer', 'Own']
			.map((id) => paragraph(run('x'), `<w:pStyle w:val="${id}"/>`))
			.concat(paragraph(run('x'), `<w:pStyle w:val="Question"/>${off}`));
		expect(labels(body.join(''), lists, style('Question') + style('Answer') + based)).toEqual([
			'Câu 1.',
			'A.',
			'Câu 2.',
			''
		]);
	});

	it('come through a list style', () => {
		const lists = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="List"/></w:abstractNum>${QUESTIONS}${list(1, 7)}${list(2, 0)}`;
		const style =
			'<w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
		expect(labels(numbered('x', 1), lists, style)).toEqual(['Câu 1.']);
	});

	it('do not count paragraphs that were deleted', () => {
		const gone = paragraph(
			`<w:del>${run('x')}</w:del>`,
			'<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
		);
		expect(labels(numbered('x', 1) + gone + numbered('x', 1), QUESTIONS + list(1, 0))).toEqual(['Câu 1.', 'Câu 2.']);
	});

	it.each([
		['a list that the document does not explain', numbered('x', 9), ''],
		['a hyphen', numbered('x', 1), '-'],
		['a tick of a picture font', numbered('x', 2), '✓']
	])('of bullets: %s', (_, body, expected) => {
		const fonts = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
		const lists =
			abstractList(0, [['bullet', '-']]) + abstractList(1, [['bullet', '\uf0fc', fonts]]) + list(1, 0) + list(2, 1);
		expect(labels(body, lists)).toEqual([expected]);
	});
});

describe('a number as a list writes it', () => {
	it.each<[string, number, string]>([
		['decimal', 12, '12'],
		['decimalZero', 7, '07'],
		['upperLetter', 4, 'D'],
		['upperLetter', 28, 'BB'],
		['lowerLetter', 3, 'c'],
		['upperRoman', 1994, 'MCMXCIV'],
		['lowerRoman', 4, 'iv'],
		['none', 4, ''],
		['chineseCounting', 4, '4'],
		['upperLetter', 0, '0'],
		['upperRoman', 4000, '4000']
	])('%s of %i is %s', (format, value, expected) => {
		expect(formatNumber(value, format)).toBe(expected);
	});
});
