import { formAction, served } from '$lib/server/form';
import { importListQuerySchema, listImports } from '$lib/server/usecases/item-import/list-imports';
import { startImport, startImportSchema } from '$lib/server/usecases/item-import/start-import';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = ({ locals, url }) =>
	served(listImports(locals.staff!, v.parse(importListQuerySchema, Object.fromEntries(url.searchParams))));

export const actions = {
	default: formAction(startImportSchema, async (input, { locals }: RequestEvent) => {
		const { id } = await startImport(locals.staff!, input, locals.now);
		redirect(303, `/items/import/${id}`);
	})
};
