import * as v from 'valibot';

/** Digits from a form field, as a whole number within bounds; every fault has the one code. */
export const wholeField = (code: string, min: number, max: number) =>
	v.pipe(
		v.string(code),
		v.trim(),
		v.regex(/^\d{1,9}$/, code),
		v.transform(Number),
		v.minValue(min, code),
		v.maxValue(max, code)
	);

/** An empty field is null. */
export const wholeFieldOrNone = (code: string, min: number, max: number) =>
	v.pipe(
		v.optional(v.string(code), ''),
		v.transform((text) => text.trim() || null),
		v.nullable(wholeField(code, min, max))
	);

/** A box that is absent when it is not ticked. */
export const tickedField = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== '')
);

/** An id from a select or a hidden field; empty is null. */
export const idFieldOrNone = (code: string) =>
	v.pipe(
		v.optional(v.pipe(v.string(code), v.trim(), v.maxLength(64, code)), ''),
		v.transform((id) => id || null)
	);

/** The revision that a form was filled in on; a form without one counts as stale. */
export const revisionField = wholeField('contest.stale', 1, 999_999_999);
