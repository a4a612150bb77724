import { served } from '$lib/server/form';
import { chooseKey } from '$lib/server/usecases/item-import/mend-question';
import { removeImport } from '$lib/server/usecases/item-import/remove-import';
import { setForQuestions, setForQuestionsSchema } from '$lib/server/usecases/item-import/set-for-questions';
import { skipQuestions } from '$lib/server/usecases/item-import/skip-questions';
import { tellColumns } from '$lib/server/usecases/item-import/tell-columns';
import { undoImport, undoImportSchema } from '$lib/server/usecases/item-import/undo-import';
import { importQuerySchema, viewImport } from '$lib/server/usecases/item-import/view-import';
import * as v from 'valibot';
import type { RequestEvent } from './$types';
import { columnFormSchema } from './column-choice';
import { keyFormSchema, removeFormSchema, skipFormSchema } from './list-forms';
import { listPlace } from './list-place';
import { thenGo } from './then-go';

export const load = async ({ locals, params, url }) => {
	const query = v.parse(importQuerySchema, Object.fromEntries(url.searchParams));
	return { ...(await served(viewImport(locals.staff!, params.id, query))), query };
};

export const actions = {
	key: thenGo('key', keyFormSchema, async ({ at, ...input }, { locals, params, url }: RequestEvent) => {
		await chooseKey(locals.staff!, { ...input, importId: params.id }, locals.now);
		return `${listPlace(url, { done: 'key', at, id: input.questionId })}#done`;
	}),
	skip: thenGo('skip', skipFormSchema, async ({ at, ...input }, { locals, params, url }: RequestEvent) => {
		await skipQuestions(locals.staff!, { ...input, importId: params.id }, locals.now);
		return `${listPlace(url, { done: input.skip ? 'skip' : 'unskip', at, id: input.ids[0] ?? '' })}#done`;
	}),
	set: thenGo('set', setForQuestionsSchema, async (input, { locals, params, url }: RequestEvent) => {
		await setForQuestions(locals.staff!, { ...input, importId: params.id }, locals.now);
		return listPlace(url, { done: 'set' });
	}),
	columns: thenGo('columns', columnFormSchema, async (mapping, { locals, params, url }: RequestEvent) => {
		await tellColumns(locals.staff!, { importId: params.id, mapping }, locals.now);
		return url.pathname;
	}),
	undo: thenGo('undo', undoImportSchema, async (_, { locals, params, url }: RequestEvent) => {
		await undoImport(locals.staff!, { importId: params.id }, locals.now);
		return url.pathname;
	}),
	remove: thenGo('remove', removeFormSchema, async (_, { locals, params }: RequestEvent) => {
		await removeImport(locals.staff!, params.id, locals.now);
		return '/items/import';
	})
};
