import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
	drawing,
	line,
	paragraph,
	PNG,
	wordFile,
	wordParts,
	type WordFile
} from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const BODY = { body: line('Câu 1.') };
const refusal = (bytes: Uint8Array, name = 'đề.docx') => {
	let code = 'read';
	try {
		readWord(bytes, name);
	} catch (error) {
		code = (error as { code: string }).code;
	}
	return code;
};
const refusedWith = (more: Partial<WordFile>) => refusal(wordFile({ ...BODY, ...more }));
const compound = (word: string) =>
	Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(word, 'utf16le')]);
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
const withPart = (name: string, content = 'x') => ({ parts: { [name]: content } });
const documentOf = (xml: string) => ({ parts: { 'word/document.xml': xml } });
const LAUGHS = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`;

/** The bytes with a number of the zip changed `offset` bytes after each place where a signature stands. */
function patched(bytes: Uint8Array, signature: string, offset: number, value: number, name = ''): Uint8Array {
	const copy = Buffer.from(bytes);
	for (let at = copy.indexOf(signature, 0, 'latin1'); at >= 0; at = copy.indexOf(signature, at + 1, 'latin1')) {
		if (copy.toString('latin1', at + 46, at + 46 + name.length) === name) copy.writeUInt32LE(value, at + offset);
	}
	return copy;
}

describe('a file that is refused as a whole, each for its own reason', { timeout: 60_000 }, () => {
	it.each<[string, string, () => string]>([
		['nothing', 'bank.word_damaged', () => refusal(new Uint8Array())],
		['a text', 'bank.word_kind', () => refusal(Buffer.from('Câu 1. Ai?'))],
		['a zip that is no document', 'bank.word_kind', () => refusal(zipSync({ 'a.txt': strToU8('x') }))],
		[
			'a workbook',
			'bank.word_kind',
			() => refusedWith({ contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' })
		],
		['an old document (.doc)', 'bank.word_old', () => refusal(compound('WordDocument'), 'đề.doc')],
		['a document with a password', 'bank.word_locked', () => refusal(compound('EncryptedPackage'))],
		['macros by the name of the file', 'bank.macros', () => refusal(wordFile(BODY), 'đề.DOCM')],
		['macros by a part', 'bank.macros', () => refusedWith(withPart('word/vbaProject.bin'))],
		[
			'macros by the kind of the document',
			'bank.macros',
			() => refusedWith({ contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })
		],
		['a file above 20 MB', 'bank.word_too_large', () => refusal(Buffer.concat([wordFile(BODY), megabytes(21)]))],
		['more than 2,000 parts', 'bank.word_too_many_parts', () => refusedWith({ parts: manyParts(2_000) })],
		['a part above the package', 'bank.word_part_name', () => refusedWith(withPart('word/../../x.xml'))],
		['a part at the root of the disk', 'bank.word_part_name', () => refusedWith(withPart('/etc/passwd'))],
		['a part on a drive', 'bank.word_part_name', () => refusedWith(withPart('C:/x.xml'))],
		['a part with backslashes', 'bank.word_part_name', () => refusedWith(withPart('word\\x.xml'))],
		['two parts of one name', 'bank.word_damaged', () => refusedWith(withPart('WORD/document.xml'))],
		['a document without its text', 'bank.word_damaged', () => refusal(without('word/document.xml'))],
		['a text that is no XML', 'bank.word_damaged', () => refusedWith(documentOf('<w:document>'))],
		['another text than a document', 'bank.word_kind', () => refusedWith(documentOf('<html/>'))],
		[
			'a text that is not in Unicode',
			'bank.word_damaged',
			() => refusedWith({ parts: { 'word/document.xml': Buffer.from('<a>\xe9</a>', 'latin1') } })
		],
		['entities', 'bank.word_doctype', () => refusedWith(documentOf(LAUGHS))],
		['an entity that nobody declared', 'bank.word_damaged', () => refusedWith({ body: line('&nbsp;') })],
		['a text nested without end', 'bank.word_too_deep', () => refusedWith({ body: '<w:sdt>'.repeat(300) })],
		['more lines than any bank has', 'bank.word_too_long', () => refusedWith({ body: '<w:p/>'.repeat(250_001) })],
		[
			'one table beyond measure',
			'bank.word_too_long',
			() => refusedWith({ body: `<w:tbl>${'<w:tr/>'.repeat(1_000_001)}` })
		],
		['more than 500 pictures', 'bank.word_too_many_pictures', () => refusal(manyPictures(501))]
	])('%s: %s', (_, code, given) => {
		expect(given()).toBe(code);
	});
});

describe('a package that unpacks to more than it may', { timeout: 60_000 }, () => {
	const bomb = wordFile({ ...BODY, ...withPart('word/media/bomb.bin', ' '.repeat(61 * 1024 * 1024)) });
	const hidden = wordFile({ body: ' '.repeat(61 * 1024 * 1024) });

	it('is refused by what its directory says', () => {
		expect(refusal(bomb)).toBe('bank.word_unpacks_too_large');
	});

	it('is refused while it unpacks where the directory says less', () => {
		expect(refusal(patched(hidden, 'PK\u0001\u0002', 24, 1000, 'word/document.xml'))).toBe(
			'bank.word_unpacks_too_large'
		);
	});
});

describe('a package that was changed on its way', () => {
	const file = wordFile(BODY);

	it.each<[string, Uint8Array, string]>([
		['cut off', file.subarray(0, file.length - 30), 'bank.word_damaged'],
		['cut off in the middle', file.subarray(0, file.length / 2), 'bank.word_damaged'],
		['with another checksum', patched(file, 'PK\u0001\u0002', 16, 1), 'bank.word_damaged'],
		['with another size', patched(file, 'PK\u0001\u0002', 24, 1), 'bank.word_damaged'],
		['with parts that lie outside of it', patched(file, 'PK\u0001\u0002', 42, 0x7fffffff), 'bank.word_damaged'],
		['with a directory that lies outside of it', patched(file, 'PK\u0005\u0006', 16, 0xfffffff0), 'bank.word_damaged'],
		['packed in a way of its own', patched(file, 'PK\u0001\u0002', 8, 12 << 16), 'bank.word_damaged'],
		['locked part by part', patched(file, 'PK\u0001\u0002', 8, (8 << 16) | 1), 'bank.word_locked']
	])('%s', (_, bytes, code) => {
		expect(refusal(bytes)).toBe(code);
	});

	it('reads parts that are stored as they are, and whatever the case of their names', () => {
		const parts = wordParts(BODY);
		const { 'word/styles.xml': styles, ...others } = parts;
		expect(refusal(zipSync({ ...others, 'Word/Styles.XML': styles! }, { level: 0 }))).toBe('read');
	});

	it('reads a template without macros', () => {
		const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
		expect(refusedWith({ contentType })).toBe('read');
	});
});

function manyParts(count: number): Record<string, string> {
	return Object.fromEntries(Array.from({ length: count }, (_, at) => [`word/x${at}.xml`, 'x']));
}

function without(name: string): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(wordParts(BODY)).filter(([part]) => part !== name)));
}

function manyPictures(count: number): Uint8Array {
	const names = Array.from({ length: count }, (_, at) => `${at}.png`);
	return wordFile({
		body: paragraph(names.map((name) => drawing(`media-${name}`)).join('')),
		media: Object.fromEntries(names.map((name) => [name, PNG]))
	});
}
