import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { line, wordFile } from '../../../../tests/factories/word-file';
import { DomainError } from '../../domain/domain-error';
import { readQuestionFile } from './read-question-file';

const exchange = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/exchange/${name}`));
const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (...streams: string[]) =>
	Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...streams.flatMap((name) => [0, 0, ...utf16(name)])
	]);
const zip = (parts: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
const refusal = (bytes: Uint8Array, name = 'tep') =>
	readQuestionFile(bytes, name).then(
		({ format }) => `was read as ${format}`,
		(fault: unknown) => (fault as DomainError).code
	);

describe('a file of questions is told by its content', () => {
	it.each<[string, Uint8Array]>([
		[
			'word',
			wordFile({ body: ['Câu 1. Thủ đô?', 'A. Hà Nội', 'B. Huế', 'Đáp án: A'].map((text) => line(text)).join('') })
		],
		['gift', exchange('moodle-docs.gift')],
		['aiken', exchange('moodle-docs.aiken.txt')],
		['moodle_xml', exchange('moodle-bank.xml')],
		['qti', exchange('qti21-choice.xml')],
		['qti', exchange('qti3-true-false.xml')],
		[
			'qti',
			zip({ 'imsmanifest.xml': '<manifest/>', 'a.xml': new TextDecoder().decode(exchange('qti22-multiple.xml')) })
		],
		['sheet', strToU8('Câu hỏi,A,B,Đáp án\nThủ đô?,Hà Nội,Huế,A\nBiển?,Đông,Đen,A\n')],
		['text', strToU8('Câu 1. Thủ đô?\nA. Hà Nội\nB. Huế\nĐáp án: A')]
	])('%s', async (format, bytes) => {
		expect(await readQuestionFile(bytes, 'anh.png')).toMatchObject({ format });
	});
});

describe('a file that is no file of questions is refused with what to do', () => {
	it.each<[string, Uint8Array, string]>([
		['nothing at all', new Uint8Array(), 'bank.file_empty'],
		['blanks only', strToU8(' \r\n\t'), 'bank.file_empty'],
		['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'bank.file_too_large'],
		['an old .doc', compound('WordDocument'), 'bank.word_old'],
		['an old .xls', compound('Workbook'), 'bank.file_resave_sheet'],
		['old slides', compound('PowerPoint Document'), 'bank.file_resave_word'],
		['a password', compound('EncryptionInfo', 'EncryptedPackage'), 'bank.file_locked'],
		['another old file', compound('__nameid_version1.0'), 'bank.file_unknown'],
		[
			'.odt',
			zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
			'bank.file_resave_word'
		],
		[
			'.ods',
			zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
			'bank.file_resave_sheet'
		],
		['.xlsb', zip({ '[Content_Types].xml': '<a/>', 'xl/workbook.bin': 'x' }), 'bank.file_resave_sheet'],
		['.pptx', zip({ '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' }), 'bank.file_resave_word'],
		['documents in an archive', zip({ 'de1.docx': 'x', 'de2.docx': 'x' }), 'bank.file_archive'],
		['a Moodle backup', zip({ 'moodle_backup.xml': '<a/>' }), 'bank.file_archive'],
		['.gz', Uint8Array.of(0x1f, 0x8b, 8, 0), 'bank.file_archive'],
		['.pdf', strToU8('%PDF-1.7\n'), 'bank.file_pdf'],
		['.rtf', strToU8('{\\rtf1\\ansi Câu 1.}'), 'bank.file_resave_word'],
		['a web page', strToU8('<html><body>Câu 1.</body></html>'), 'bank.file_resave_word'],
		['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4), 'bank.file_picture'],
		['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'bank.file_picture'],
		['another XML', strToU8('<?xml version="1.0"?><rss><a/></rss>'), 'bank.file_xml'],
		['bytes of a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 0, 0, 5, 6, 7), 'bank.file_not_text'],
		['a letter', strToU8('Kính gửi các đồng chí,\nChiều mai họp lúc 14 giờ.\n'), 'bank.nothing_found'],
		['a Word file without questions', wordFile({ body: line('Kính gửi các đồng chí') }), 'bank.nothing_found']
	])('%s', async (_, bytes, code) => {
		expect(await refusal(bytes)).toBe(code);
	});

	it('macros, by name and by content', async () => {
		expect(await refusal(wordFile({ body: line('Câu 1. Ai?') }), 'de.docm')).toBe('bank.macros');
		expect(await refusal(wordFile({ body: '', parts: { 'word/vbaProject.bin': 'x' } }), 'de.docx')).toBe('bank.macros');
		const workbook = zip({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>', 'xl/vbaProject.bin': 'x' });
		expect(await refusal(workbook, 'de.xlsx')).toBe('sheet.macros');
	});
});
