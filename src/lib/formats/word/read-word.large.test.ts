import { describe, expect, it } from 'vitest';
import { line, paragraph, run, wordFile } from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const linesOf = (body: string) => readWord(wordFile({ body }), 'đề.docx').lines.length;
const MANY = 100_000;

/** Each is read in a moment where the reader looks at everything once, and not within a day where it does not. */
describe('a long document', { timeout: 60_000 }, () => {
	it('of 5,000 questions comes back whole', () => {
		const question = line('Câu 1. Ai?') + 'ABCD'.replace(/./g, (letter) => line(`${letter}. Phương án`));
		expect(linesOf(question.repeat(5_000))).toBe(25_000);
	});

	it.each<[string, string, number]>([
		[
			'whose paragraphs all run on into the next',
			paragraph('<w:r><w:br/></w:r>', '<w:rPr><w:del/></w:rPr>').repeat(MANY),
			MANY + 1
		],
		['with a long row of blanks', paragraph(`<w:r><w:t>a${' '.repeat(MANY * 10)}b</w:t></w:r>`), 1],
		[
			'whose fields never end',
			paragraph(
				'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(MANY) + run('x')
			),
			1
		],
		[
			'with very many text boxes in one drawing',
			paragraph(`<w:r><w:pict>${'<w:txbxContent><w:p/></w:txbxContent>'.repeat(MANY)}</w:pict></w:r>`),
			MANY + 1
		]
	])('%s', (_, body, lines) => {
		expect(linesOf(body)).toBe(lines);
	});
});
