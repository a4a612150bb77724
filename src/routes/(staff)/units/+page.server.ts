import { served } from '$lib/server/form';
import { listUnits } from '$lib/server/usecases/unit/list-units';

export const load = async ({ locals, url }) => {
	const search = (url.searchParams.get('q') ?? '').slice(0, 100);
	return { search, ...(await served(listUnits(locals.staff!, search, locals.now))) };
};
