import { randomBytes } from 'node:crypto';
import { certificateCode } from '../domain/short-code';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A 22-character id: 10 of time (so that ids sort by birth and land side by side in an index), 12 random (60 bits). */
export function newId(now: number): string {
	let time = '';
	for (let rest = now, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time;
	let random = '';
	for (const byte of randomBytes(12)) random += ALPHABET[byte % 32];
	return time + random;
}

/** A secret of 128 bits as hex: draw seeds, one-time links. */
export const newSecret = () => randomBytes(16).toString('hex');

export const newCertificateCode = () => certificateCode(randomBytes(12));
