import { DomainError } from '../domain/domain-error';
import { recogniseLegacy } from '../domain/legacy-vietnamese';

/**
 * Text of a CSV file in UTF-8 (with a byte order mark or not), UTF-16, or Windows-1258, which older Vietnamese programs
 * write. Throws 'sheet.kind' where it is no text.
 */
export function decodeSheetText(bytes: Uint8Array): string {
	const encoding = encodingOf(bytes);
	const text = new TextDecoder(encoding).decode(bytes).normalize('NFC');
	// eslint-disable-next-line no-control-regex -- control characters tell a picture or a program from text
	if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 10_000))) throw new DomainError('sheet.kind');
	return text;
}

function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, 2_000);
	const zeros = (odd: number) => sample.filter((byte, index) => byte === 0 && index % 2 === odd).length;
	// In UTF-16 without a mark every Latin letter, comma and digit brings a zero byte.
	if (zeros(1) > sample.length / 8 && zeros(0) === 0) return 'utf-16le';
	if (zeros(0) > sample.length / 8 && zeros(1) === 0) return 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		// Text of an old font is letters of Western Europe; who reads it recognises it by them.
		const western = 'windows-1252';
		return recogniseLegacy(new TextDecoder(western).decode(bytes)) === null ? 'windows-1258' : western;
	}
}
