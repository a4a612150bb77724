import * as v from 'valibot';
import { sha256 } from './sha256';

/** No 0/o, 1/l/i: codes are read out loud and copied from posters. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** One letter for each of the first `length` random bytes; eight of the 31 letters come up one ninth more often, which a name can bear. */
export function shortCode(bytes: Uint8Array, length: number): string {
	if (bytes.length < length) throw new RangeError(`${length} bytes are needed, ${bytes.length} were given`);
	return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** The name of a contest in its address; organizers may choose it. */
export const contestCodeSchema = v.pipe(
	v.string('contest.code'),
	v.trim(),
	v.toLowerCase(),
	v.minLength(3, 'contest.code'),
	v.maxLength(20, 'contest.code'),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'contest.code')
);

/** What a participant keeps of an attempt, like 'KX7-4M2': the same for the same attempt, and telling nothing about it. */
export function checkCode(attemptId: string): string {
	const digest = sha256(new TextEncoder().encode(`attempt:${attemptId}`));
	const code = shortCode(digest, 6).toUpperCase();
	return `${code.slice(0, 3)}-${code.slice(3)}`;
}

const CERTIFICATE_LETTERS = 12;

/** What a certificate is looked up by, like 'KX7A-4M2B-9QRS': 59 random bits, so that none can be guessed from another. */
export function certificateCode(randomBytes: Uint8Array): string {
	return grouped(shortCode(randomBytes, CERTIFICATE_LETTERS));
}

/** A code as somebody typed it, in any case and grouping; null when it cannot be one. */
export function typedCertificateCode(text: string): string | null {
	const letters = text.toLowerCase().replace(/[\s.–-]/g, '');
	const isOne = letters.length === CERTIFICATE_LETTERS && [...letters].every((letter) => ALPHABET.includes(letter));
	return isOne ? grouped(letters) : null;
}

const grouped = (letters: string) => letters.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');
