import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { DomainError } from '../domain/domain-error';
import { checkWorkbookZip } from './sheet-zip';
import { decodeSheetText } from './sheet-text';

export type SheetRows = {
	name: string;
	/** Every row with something in it; `line` is the row number as the spreadsheet shows it. */
	rows: { line: number; cells: string[] }[];
}[];

const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 52;
const LAST_COLUMN = 'AZ';

/**
 * The visible sheets of an uploaded .xlsx or .csv file as text: dates 'YYYY-MM-DD', numbers as digits, Unicode NFC.
 * What the file is, is told by its content. Throws 'sheet.*' for a file that is too large, of another kind, protected
 * by a password, damaged, or that carries macros.
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<SheetRows> {
	if (bytes.length === 0) throw new DomainError('sheet.empty');
	if (bytes.length > MAX_FILE_BYTES) throw new DomainError('sheet.too_large', { megabytes: 5 });
	const sheets = beginsWith(bytes, ZIP) ? await readWorkbook(bytes, fileName) : readText(bytes, fileName);
	const filled = sheets.map(({ name, rows }) => ({ name, rows: rows.filter(({ cells }) => cells.some(Boolean)) }));
	if (filled.every(({ rows }) => rows.length === 0)) throw new DomainError('sheet.empty');
	if (filled.some(({ rows }) => rows.length > MAX_ROWS)) throw new DomainError('sheet.too_long', { rows: MAX_ROWS });
	return filled;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<SheetRows> {
	checkWorkbookZip(bytes, fileName);
	const workbook = await readXlsx(bytes, {
		sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
		range: `A1:${LAST_COLUMN}${MAX_ROWS + 100}`
	}).catch(() => {
		throw new DomainError('sheet.damaged');
	});
	return workbook.sheets.map(({ name, rows }) => ({ name, rows: numbered(rows) }));
}

function readText(bytes: Uint8Array, fileName: string): SheetRows {
	if (beginsWith(bytes, OLE)) throw new DomainError(holdsEncryption(bytes) ? 'sheet.encrypted' : 'sheet.old_format');
	if (/\.(xlsx|xlsm|xls|docx?|ods|pdf|jpe?g|png)$/i.test(fileName)) throw new DomainError('sheet.kind');
	const { delimiter, text } = declaredDelimiter(decodeSheetText(bytes));
	const rows = parseCsv(text, { delimiter: delimiter ?? likelyDelimiter(text), unescapeFormulae: true });
	return [{ name: '', rows: numbered(rows) }];
}

/** A workbook with a password is kept in the old container, in a stream of this name. */
const holdsEncryption = (bytes: Uint8Array) =>
	new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');

/** Excel writes 'sep=;' on the first line when it is told to; the line still counts as row 1. */
function declaredDelimiter(text: string): { delimiter?: string; text: string } {
	const declared = /^sep=(.)\r?\n/i.exec(text);
	return declared ? { delimiter: declared[1], text: text.replace(/^sep=./i, '') } : { text };
}

/** Of the delimiters the one that splits the first filled line into the most cells. */
function likelyDelimiter(text: string): string {
	const first = (/^\s*(.+)$/m.exec(text)?.[1] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	const times = (mark: string) => first.split(mark).length;
	return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function numbered(rows: readonly (readonly unknown[])[]): SheetRows[number]['rows'] {
	return rows.map((cells, index) => ({ line: index + 1, cells: cells.slice(0, MAX_COLUMNS).map(cellText) }));
}

function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	return String(value).normalize('NFC').replaceAll('\u00a0', ' ').trim();
}
