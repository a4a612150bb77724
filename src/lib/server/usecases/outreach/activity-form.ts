import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { activitySchema } from '../../../domain/outreach';

const files = v.optional(v.array(v.file('file.kind')), []);
const id = v.pipe(v.string('field.required'), v.regex(/^[0-9a-z]{22}$/, 'field.invalid'));
const revision = v.pipe(v.string('field.required'), v.regex(/^\d{1,9}$/, 'field.invalid'), v.transform(Number));
const tick = v.optional(v.literal('on', 'field.invalid'));

/** The form of a new activity. `key` names it before it is stored, so that a form sent twice is stored once. */
export const newActivitySchema = formObject({
	...activitySchema.entries,
	key: v.optional(id),
	/** "This is another event": what looks like a repeat was looked at. */
	different: tick,
	files
});
export type NewActivityForm = v.InferOutput<typeof newActivitySchema>;

/** The form of an activity that is mended: files are added and those ticked are taken away. */
export const mendedActivitySchema = formObject({
	...activitySchema.entries,
	revision,
	different: tick,
	files,
	removed: v.optional(v.array(id), [])
});
export type MendedActivityForm = v.InferOutput<typeof mendedActivitySchema>;

const typedText = (value: unknown) => (typeof value === 'number' ? (value === 0 ? '' : String(value)) : (value ?? ''));

/** What was typed, as the form shows it again. */
export const typedAgain = ({ files: _, ...input }: NewActivityForm | MendedActivityForm): Record<string, string> =>
	Object.fromEntries(
		Object.entries(input)
			.filter(([, value]) => !Array.isArray(value))
			.map(([name, value]) => [name, String(typedText(value))])
	);
