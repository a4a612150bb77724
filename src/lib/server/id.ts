import { randomBytes } from 'node:crypto';
import { newRosterCode as rosterCode } from '../domain/roster-code';
import { certificateCode } from '../domain/short-code';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A 22-character id: 10 of time (so that ids sort by birth and land side by side in an index), 12 random (60 bits). */
export function newId(now: number): string {
	let random = '';
	for (const byte of randomBytes(12)) random += ALPHABET[byte % 32];
	return firstIdOf(now) + random;
}

/** Ids that were born before an instant are less than this. */
export function firstIdOf(ms: number): string {
	let time = '';
	for (let rest = ms, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time;
	return time;
}

/** A secret of 128 bits as hex: draw seeds, one-time links. */
export const newSecret = () => randomBytes(16).toString('hex');

export const newCertificateCode = () => certificateCode(randomBytes(12));
export const newRosterCode = () => rosterCode(randomBytes(8));
