import { DomainError } from '../../domain/domain-error';
import type { QuestionProblem } from '../../domain/found-question';
import { fromLegacy, recogniseLegacy, type LegacyEncoding } from '../../domain/legacy-vietnamese';
import { decodeSheetText } from '../sheet-text';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 20 * MEGABYTE;

/** Throws 'bank.file_too_large'. */
export function checkFileSize(bytes: Uint8Array): void {
	if (bytes.length > MAX_BYTES) throw new DomainError('bank.file_too_large', { megabytes: MAX_BYTES / MEGABYTE });
}

/** A text file in NFC, with a warning where it was not Unicode. Throws 'bank.file_too_large', 'bank.file_not_text'. */
export function fileText(bytes: Uint8Array): { text: string; problems: QuestionProblem[] } {
	checkFileSize(bytes);
	const text = decoded(bytes);
	const legacy = recogniseLegacy(text);
	if (legacy) return { text: fromLegacy(text, legacy), problems: [conversionWarning(legacy)] };
	const problems: QuestionProblem[] = isUnicode(bytes)
		? []
		: [{ code: 'bank.file_old_encoding', severity: 'warning', params: { encoding: 'Windows-1258' } }];
	return { text, problems };
}

/** Said once of a file whose text was written in an old font. */
export const conversionWarning = (encoding: LegacyEncoding): QuestionProblem => ({
	code: encoding === 'tcvn3' ? 'bank.converted_tcvn3' : 'bank.converted_vni',
	severity: 'warning'
});

/** The same by its lines. */
export function fileLines(bytes: Uint8Array): { lines: string[]; problems: QuestionProblem[] } {
	const { text, problems } = fileText(bytes);
	return { lines: text.split(/\r\n|\r|\n/), problems };
}

function decoded(bytes: Uint8Array): string {
	try {
		return decodeSheetText(bytes);
	} catch {
		throw new DomainError('bank.file_not_text');
	}
}

function isUnicode(bytes: Uint8Array): boolean {
	if (bytes.subarray(0, 2_000).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe) return true;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
