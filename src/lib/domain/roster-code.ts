import * as v from 'valibot';
import { shortCode } from './short-code';

const LETTERS = 8;

/** A code to sign in by without a phone: eight letters without look-alikes, 40 random bits. */
export const newRosterCode = (randomBytes: Uint8Array): string => shortCode(randomBytes, LETTERS).toUpperCase();

/**
 * A code as somebody typed it, in any case and grouping; null when it cannot be one. A number alone is none: it could be a phone or
 * an identity number, and neither is a secret.
 */
export function typedRosterCode(text: string): string | null {
	const letters = text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s.–_-]/g, '');
	return /^[A-Z0-9]{6,20}$/.test(letters) && /[A-Z]/.test(letters) ? letters : null;
}

/** 'KX7A4M2B' → 'KX7A-4M2B'. */
export const shownRosterCode = (code: string): string =>
	code.length === LETTERS ? `${code.slice(0, 4)}-${code.slice(4)}` : code;

/** Codes that count up ('LOP6A01', 'LOP6A02'): whoever has one guesses the next. */
export function countingCodes(codes: readonly string[]): Set<string> {
	const known = new Set(codes);
	return new Set(codes.filter((code) => known.has(neighbour(code, 1)) || known.has(neighbour(code, -1))));
}

function neighbour(code: string, step: number): string {
	const [, head = '', digits = ''] = /^(.*?)(\d*)$/.exec(code) ?? [];
	return digits === '' ? '' : head + String(Number(digits) + step).padStart(digits.length, '0');
}

/** Any way of writing a code in; as it is stored out. */
export const rosterCodeSchema = v.pipe(
	v.string('roster.code_required'),
	v.trim(),
	v.nonEmpty('roster.code_required'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const code = typedRosterCode(dataset.value);
		if (code !== null) return code;
		addIssue({ message: 'roster.code_form' });
		return NEVER;
	})
);
