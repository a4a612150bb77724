import { mkdirSync, writeFileSync } from 'node:fs';
import {
	abstractList,
	drawing,
	line,
	list,
	numbered,
	paragraph,
	PNG,
	run,
	table,
	wordFile,
	type WordFile
} from './word-file';

/** A way of writing questions in a document, and what is to be read: stem, options and key of each question. */
export interface WordConvention {
	name: string;
	file: WordFile;
	questions: string[];
}

const TWO = ['Thủ đô? | Hà Nội | Huế | A', 'Biển? | Đen | Đông | B'];
const lines = (...texts: string[]) => texts.map((text) => line(text)).join('');
const BOLD = '<w:b/>';
/** Two questions with numbers and letters as given, the key set in `mark`. */
const asked = (start: string, letters: [string, string], mark: string) =>
	[
		line(`${start.replace('#', '1')}Thủ đô?`),
		line(`${letters[0]}Hà Nội`, mark),
		line(`${letters[1]}Huế`),
		line(`${start.replace('#', '2')}Biển?`),
		line(`${letters[0]}Đen`),
		line(`${letters[1]}Đông`, mark)
	].join('');
const CAPITALS: [string, string] = ['A. ', 'B. '];
const unmarked = asked('Câu #. ', CAPITALS, '');
const tab = '<w:r><w:tab/></w:r>';
const tabbed = (...texts: string[]) => paragraph(texts.map((text) => run(text)).join(tab));
const cells = (...texts: string[]) => texts.map((text) => line(text));

const one = (name: string, body: string, more: Omit<WordFile, 'body'> = {}): WordConvention => ({
	name,
	file: { body, ...more },
	questions: TWO
});
const said = (name: string, questions: string[], body: string, more: Omit<WordFile, 'body'> = {}): WordConvention => ({
	name,
	file: { body, ...more },
	questions
});

const AUTOMATIC =
	abstractList(0, [
		['decimal', 'Câu %1.'],
		['upperLetter', '%2.']
	]) + list(1, 0);
const marked = (text: string, label: string) =>
	paragraph(
		run(text),
		`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>${label && `<w:rPr>${label}</w:rPr>`}`
	);

export const WORD_CONVENTIONS: WordConvention[] = [
	one('cau-dot-key-bold', asked('Câu #. ', CAPITALS, BOLD)),
	one('cau-colon-key-italic', asked('Câu #: ', CAPITALS, '<w:i/>')),
	one('bai-key-underlined', asked('Bài #. ', CAPITALS, '<w:u w:val="single"/>')),
	one('question-key-coloured', asked('Question #. ', CAPITALS, '<w:color w:val="FF0000"/>')),
	one('plain-number-key-highlighted', asked('#. ', CAPITALS, '<w:highlight w:val="yellow"/>')),
	one(
		'automatic-numbers-and-letters',
		numbered('Thủ đô?', 1) +
			paragraph(run('Hà Nội', BOLD), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
			numbered('Huế', 1, 1) +
			numbered('Biển?', 1) +
			numbered('Đen', 1, 1) +
			paragraph(run('Đông', BOLD), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
		{ numbering: AUTOMATIC }
	),
	one(
		'automatic-letter-key-by-its-colour',
		numbered('Thủ đô?', 1) +
			marked('Hà Nội', '<w:color w:val="FF0000"/>') +
			marked('Huế', '') +
			numbered('Biển?', 1) +
			marked('Đen', '') +
			marked('Đông', '<w:color w:val="FF0000"/>'),
		{ numbering: AUTOMATIC }
	),
	one('letters-with-bracket', asked('Câu #. ', ['A) ', 'B) '], BOLD)),
	one('small-letters', asked('Câu #. ', ['a. ', 'b. '], BOLD)),
	one('letters-unspaced', asked('Câu #. ', ['A.', 'B.'], BOLD)),
	one(
		'options-on-one-line-with-tabs',
		lines('Câu 1. Thủ đô?') +
			tabbed('A. Hà Nội', 'B. Huế') +
			lines('Đáp án: A', 'Câu 2. Biển?') +
			tabbed('A. Đen', 'B. Đông') +
			lines('ĐA: B')
	),
	said(
		'options-in-tables-of-two-and-four-columns',
		['Số? | 1 | 2 | 3 | 4 | C', 'Số? | 5 | 6 | 7 | 8 | D'],
		lines('Câu 1. Số?') +
			table(cells('A. 1', 'B. 2'), cells('C. 3', 'D. 4')) +
			lines('Đáp án: C', 'Câu 2. Số?') +
			table(cells('A. 5', 'B. 6', 'C. 7', 'D. 8')) +
			lines('Đáp án: D')
	),
	said(
		'two-and-eight-options',
		['Có? | Có | Không | A', 'Số? | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | H'],
		lines('Câu 1. Có?', 'A. Có', 'B. Không', 'Đáp án: A', 'Câu 2. Số?') +
			lines(...[...'ABCDEFGH'].map((letter, at) => `${letter}. ${at + 1}`), 'Đáp án: H')
	),
	one(
		'parts-and-numbering-that-restarts',
		lines('Phần I', 'Câu 1. Thủ đô?', 'A. Hà Nội', 'B. Huế', 'Phần II', 'Câu 1. Biển?', 'A. Đen', 'B. Đông') +
			lines('ĐÁP ÁN PHẦN I', '1-A', 'ĐÁP ÁN PHẦN II', '1-B')
	),
	one('key-by-star', lines('Câu 1. Thủ đô?', '*A. Hà Nội', 'B. Huế', 'Câu 2. Biển?', 'A. Đen', '*B. Đông')),
	one('key-by-hash', lines('Câu 1. Thủ đô?', '#A. Hà Nội', 'B. Huế', 'Câu 2. Biển?', 'A. Đen', '#B. Đông')),
	one('key-by-word', lines('Câu 1. Thủ đô?', 'A. Hà Nội (đúng)', 'B. Huế', 'Câu 2. Biển?', 'A. Đen', 'B. Đông (đúng)')),
	one('key-list-with-hyphens', unmarked + lines('ĐÁP ÁN', '1-A 2-B')),
	one('key-list-with-points', unmarked + lines('ĐÁP ÁN', '1.A   2.B')),
	one('key-table', unmarked + line('BẢNG ĐÁP ÁN') + table(cells('Câu', 'Đáp án'), cells('1', 'A'), cells('2', 'B'))),
	one('key-grid', unmarked + line('BẢNG ĐÁP ÁN') + table(cells('1', '2'), cells('A', 'B'))),
	one(
		'reasons-and-sources',
		lines('Câu 1. Thủ đô?', 'A. Hà Nội', 'B. Huế', 'Đáp án: A', 'Lời giải: Vì thế.', 'Căn cứ: Điều 13 Hiến pháp') +
			lines('Câu 2. Biển?', 'A. Đen', 'B. Đông', 'Đáp án: B', 'Giải thích: Vì thế.', 'Nguồn: Điều 13 Hiến pháp')
	),
	said(
		'pictures-in-stem-and-option',
		['Xem <img p1> Số? | 1 | <img p1> | A'],
		paragraph(run('Câu 1. Xem ') + drawing('media-a.png') + run(' Số?')) +
			line('A. 1') +
			paragraph(run('B. ') + drawing('media-a.png')) +
			line('Đáp án: A'),
		{ media: { 'a.png': PNG } }
	),
	said(
		'marks-that-are-to-be-read',
		['Diện tích 10 m<sup>2</sup> của <i>H</i><i><sub>2</sub></i><i>O</i>, <b>không</b> phải gì? | Đất | Nước | A'],
		paragraph(
			run('Câu 1. Diện tích 10 m') +
				run('2', '<w:vertAlign w:val="superscript"/>') +
				run(' của ') +
				run('H', '<w:i/>') +
				run('2', '<w:i/><w:vertAlign w:val="subscript"/>') +
				run('O', '<w:i/>') +
				run(', ') +
				run('không', BOLD) +
				run(' phải gì?')
		) + lines('A. Đất', 'B. Nước', 'Đáp án: A')
	),
	one(
		'end-and-page-numbers',
		lines('Trang 1/2', 'Câu 1. Thủ đô?', 'A. Hà Nội', 'B. Huế', 'Đáp án: A', '- 1 -', 'Câu 2. Biển?') +
			lines('A. Đen', 'B. Đông', 'Đáp án: B', '----- HẾT -----', 'Trang 2/2')
	),
	one(
		'tracked-changes',
		paragraph(
			run('Câu 1. ') +
				`<w:ins w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">${run('Thủ đô?')}</w:ins>` +
				`<w:del w:id="2" w:author="a" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>Ai?</w:delText></w:r></w:del>`
		) + lines('A. Hà Nội', 'B. Huế', 'Đáp án: A', 'Câu 2. Biển?', 'A. Đen', 'B. Đông', 'Đáp án: B')
	),
	said(
		'two-ways-that-disagree',
		['Thủ đô? | Hà Nội | Huế |  | bank.text_key_disagrees', 'Biển? | Đen | Đông | B'],
		lines('Câu 1. Thủ đô?') +
			line('A. Hà Nội', BOLD) +
			lines('B. Huế', 'Đáp án: B', 'Câu 2. Biển?', 'A. Đen') +
			line('B. Đông', BOLD)
	),
	one(
		'questions-as-rows-of-a-table',
		table(
			cells('STT', 'Câu hỏi', 'A', 'B', 'Đáp án'),
			cells('1', 'Thủ đô?', 'Hà Nội', 'Huế', 'A'),
			cells('2', 'Biển?', 'Đen', 'Đông', 'B')
		)
	),
	said(
		'typed-marks-that-are-none',
		['Thẻ \\<b>x\\</b> là gì? | \\<i> | \\<b> | B'],
		lines('Câu 1. Thẻ &lt;b&gt;x&lt;/b&gt; là gì?', 'A. &lt;i&gt;', 'B. &lt;b&gt;', 'Đáp án: B')
	),
	one(
		'old-font-tcvn3',
		['C©u 1. Thñ ®«?', 'A. Hµ Néi', 'B. HuÕ', '§¸p ¸n: A', 'C©u 2. BiÓn?', 'A. §en', 'B. §«ng', '§¸p ¸n: B']
			.map((text) => line(text, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))
			.join('')
	)
];

/** Writes them to a folder, for LibreOffice to write them anew: `… tests/factories/word-conventions.ts FOLDER`. */
export function main([folder]: string[]) {
	mkdirSync(folder!, { recursive: true });
	for (const { name, file } of WORD_CONVENTIONS) writeFileSync(`${folder}/${name}.docx`, wordFile(file));
}
