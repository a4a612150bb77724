import { formAction, served } from '$lib/server/form';
import { actOnSelection, selectionAddress } from '$lib/server/usecases/item/act-on-selection';
import { itemQuerySchema, listItems } from '$lib/server/usecases/item/list-items';
import { manyItemsSchema } from '$lib/server/usecases/item/many-items-form';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const queryIn = (url: URL) => v.parse(itemQuerySchema, Object.fromEntries(url.searchParams));

export const load = async ({ locals, url }) => {
	const query = queryIn(url);
	return { query, seenAt: locals.now, ...(await served(listItems(locals.staff!, query))) };
};

export const actions = {
	many: formAction(
		manyItemsSchema,
		async (input, { locals, url }: RequestEvent) => {
			const query = queryIn(url);
			if (input.act === 'export') redirect(303, selectionAddress(query, input));
			return { outcome: await actOnSelection(locals.staff!, query, { ...input, act: input.act }, locals.now) };
		},
		'many'
	)
};
