import { DomainError } from '../../domain/domain-error';
import { holdsUtf16, startsWith } from '../package/signature';
import { openPackage } from '../package/unzip';
import { isZip } from '../package/zip-directory';

/** What a file is by its first bytes and its parts; 'written' is text of some kind. */
export type ToldFile = 'word' | 'sheet' | 'qti' | 'written';

/** Bundles of QTI have a file for each question. */
const MAX_PARTS = 6_000;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const resaveAsWord = (kind: string) => new DomainError('bank.file_resave_word', { kind });
const resaveAsSheet = (kind: string) => new DomainError('bank.file_resave_sheet', { kind });

/** Throws 'bank.file_*' and 'bank.word_old' for a file that another program must save anew first. */
export function tellFile(bytes: Uint8Array, fileName: string): ToldFile {
	if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(bytes, fileName);
	if (isZip(bytes)) return tellPackage(bytes);
	const foreign = FOREIGN.find(([signature]) => signature.test(latinHead(bytes)))?.[1];
	if (foreign) throw foreign();
	return 'written';
}

/** The old container, in which a file with a password is kept too. */
function compoundFile(bytes: Uint8Array, fileName: string): DomainError {
	if (holdsUtf16(bytes, 'EncryptedPackage')) return new DomainError('bank.file_locked');
	if (holdsUtf16(bytes, 'PowerPoint Document')) return resaveAsWord('PowerPoint');
	const isSheet = holdsUtf16(bytes, 'Workbook') || holdsUtf16(bytes, 'Book');
	// Either may hold the other as a picture of it.
	if (isSheet && (/\.xl\w*$/i.test(fileName) || !holdsUtf16(bytes, 'WordDocument'))) return resaveAsSheet('.xls');
	return holdsUtf16(bytes, 'WordDocument') ? new DomainError('bank.word_old') : new DomainError('bank.file_unknown');
}

function tellPackage(bytes: Uint8Array): ToldFile {
	const { names, read } = openPackage(bytes, MAX_PARTS);
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	const declared = latinHead(read('mimetype') ?? new Uint8Array());
	if (declared.includes('opendocument.spreadsheet')) throw resaveAsSheet('.ods');
	if (declared.includes('opendocument')) throw resaveAsWord('.odt');
	if (has(/^\[Content_Types\]\.xml$/i)) {
		if (has(/^xl\/workbook\.bin$/i)) throw resaveAsSheet('.xlsb');
		if (has(/^xl\//i)) return 'sheet';
		if (has(/^ppt\//i)) throw resaveAsWord('PowerPoint');
		return 'word';
	}
	if (!has(/\.xml$/i) || has(/(^|\/)moodle_backup\.xml$/i)) throw new DomainError('bank.file_archive');
	return 'qti';
}

const latinHead = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1_024));

const picture = () => new DomainError('bank.file_picture');
const archive = () => new DomainError('bank.file_archive');

const FOREIGN: [RegExp, () => DomainError][] = [
	[/^[\s\S]{0,1000}%PDF-\d/, () => new DomainError('bank.file_pdf')],
	[/^\s*\{\\rtf/, () => resaveAsWord('RTF')],
	[
		/^(\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(heic|heix|mif1|avif))/,
		picture
	],
	// eslint-disable-next-line no-control-regex -- gzip begins with one
	[/^(\x1f\x8b|7z\xbc\xaf|Rar!)/, archive],
	[/^(MIME-Version:[\s\S]*multipart\/related|\s*<!DOCTYPE html|\s*<html[\s>])/i, () => resaveAsWord('HTML')]
];
