import * as v from 'valibot';
import { cleanText } from './authored-text';

/** Letters of any script (ethnic minorities' names too), spaces, apostrophes, dots and hyphens. */
export const personNameSchema = v.pipe(
	v.string('name.required'),
	v.transform((name) => cleanText(name).replace(/\s+/g, ' ')),
	v.nonEmpty('name.required'),
	v.minLength(2, 'name.short'),
	v.maxLength(80, 'name.long'),
	v.regex(/^\p{L}[\p{L}\p{M} '’.-]*$/u, 'name.characters')
);
