import { skipQuestionsSchema } from '$lib/server/usecases/item-import/skip-questions';
import * as v from 'valibot';

/** Which question of the list it was, by its place, to come back to. */
const where = { at: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,6}$/)), '') };

/** The key as the list's buttons send it: 'B', or 'A,C' where several are right. */
export const keyFormSchema = v.object({
	questionId: v.string('field.invalid'),
	revision: v.pipe(v.string('field.invalid'), v.regex(/^\d{1,9}$/, 'field.invalid'), v.transform(Number)),
	key: v.pipe(
		v.string('field.invalid'),
		v.maxLength(60, 'field.invalid'),
		v.transform((letters) => letters.split(',').filter(Boolean))
	),
	...where
});

export const removeFormSchema = v.object({ removes: v.literal('on', 'bank.import_remove_sure') });

export const skipFormSchema = v.object({ ...skipQuestionsSchema.entries, ...where });
