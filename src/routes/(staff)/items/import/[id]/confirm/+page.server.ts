import { served } from '$lib/server/form';
import { confirmImport, confirmImportSchema } from '$lib/server/usecases/item-import/confirm-import';
import { setForQuestions, setForQuestionsSchema } from '$lib/server/usecases/item-import/set-for-questions';
import { skipWrong } from '$lib/server/usecases/item-import/skip-questions';
import { viewImport } from '$lib/server/usecases/item-import/view-import';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';
import { thenGo } from '../then-go';

export const load = async ({ locals, params }) => {
	const view = await served(viewImport(locals.staff!, params.id, { show: 'all', after: undefined }));
	if (view.head.status !== 'found') redirect(303, `/items/import/${params.id}`);
	return view;
};

export const actions = {
	set: thenGo('set', setForQuestionsSchema, async (input, { locals, params, url }: RequestEvent) => {
		await setForQuestions(locals.staff!, { ...input, importId: params.id }, locals.now);
		return url.pathname;
	}),
	skipWrong: thenGo('skipWrong', v.object({}), async (_, { locals, params, url }: RequestEvent) => {
		await skipWrong(locals.staff!, { importId: params.id }, locals.now);
		return url.pathname;
	}),
	confirm: thenGo('confirm', confirmImportSchema, async (input, { locals, params }: RequestEvent) => {
		const { revision, submits = false, skipsTwins = false } = input;
		await confirmImport(locals.staff!, { importId: params.id, revision, submits, skipsTwins }, locals.now);
		return `/items/import/${params.id}`;
	})
};
