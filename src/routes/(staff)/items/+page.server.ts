import { served } from '$lib/server/form';
import { itemQuerySchema, listItems } from '$lib/server/usecases/item/list-items';
import * as v from 'valibot';

export const load = async ({ locals, url }) => {
	const query = v.parse(itemQuerySchema, Object.fromEntries(url.searchParams));
	return { query, ...(await served(listItems(locals.staff!, query))) };
};
