import { DomainError } from '../../domain/domain-error';
import type { QuestionProblem } from '../../domain/found-question';
import { decodeSheetText } from '../sheet-text';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 20 * MEGABYTE;

/** Throws 'bank.file_too_large'. */
export function checkFileSize(bytes: Uint8Array): void {
	if (bytes.length > MAX_BYTES) throw new DomainError('bank.file_too_large', { megabytes: MAX_BYTES / MEGABYTE });
}

/** The lines of a text file in NFC, with a warning where it was not Unicode. Throws 'bank.file_too_large', 'bank.file_not_text'. */
export function fileLines(bytes: Uint8Array): { lines: string[]; problems: QuestionProblem[] } {
	checkFileSize(bytes);
	const text = decoded(bytes);
	const problems: QuestionProblem[] = isUnicode(bytes)
		? []
		: [{ code: 'bank.file_old_encoding', severity: 'warning', params: { encoding: 'Windows-1258' } }];
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
