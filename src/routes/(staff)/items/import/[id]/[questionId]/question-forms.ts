import { revisionField } from '$lib/server/usecases/item-import/mend-form';
import { skipQuestionsSchema } from '$lib/server/usecases/item-import/skip-questions';
import * as v from 'valibot';

export const joinFormSchema = v.object({ revision: revisionField });
export const skipFormSchema = v.pick(skipQuestionsSchema, ['skip']);
