import { formAction, served } from '$lib/server/form';
import { checkExport } from '$lib/server/usecases/item-export/export-items';
import { exportScopeSchema } from '$lib/server/usecases/item-export/export-scope';
import { exportWishSchema } from '$lib/server/usecases/item-export/export-wish';
import { prepareExport } from '$lib/server/usecases/item-export/prepare-export';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { fileAddress } from './file-address';

const scopeOf = (url: URL) => v.parse(exportScopeSchema, Object.fromEntries(url.searchParams));

export const load = async ({ locals, url }) => {
	const { ids, ...query } = scopeOf(url);
	return { query: { ...query, after: undefined }, ...(await served(prepareExport(locals.staff!, { ids, ...query }))) };
};

export const actions = {
	default: formAction(exportWishSchema, async (wish, { locals, url }: RequestEvent) => {
		const checked = await checkExport(locals.staff!, scopeOf(url), wish);
		redirect(303, fileAddress(url.searchParams, checked));
	})
};
