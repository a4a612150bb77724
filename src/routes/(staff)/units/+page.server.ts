import { served } from '$lib/server/form';
import { listUnits, unitListSchema } from '$lib/server/usecases/unit/list-units';
import * as v from 'valibot';

export const load = async ({ locals, url }) => {
	const search = (url.searchParams.get('q') ?? '').slice(0, 100);
	const query = v.parse(unitListSchema, Object.fromEntries(url.searchParams));
	return { search, under: query.under, ...(await served(listUnits(locals.staff!, search, locals.now, query))) };
};
