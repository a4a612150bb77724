import { served } from '$lib/server/form';
import { listGaps } from '$lib/server/usecases/unit/list-gaps';

export const load = ({ locals, url }) => {
	const wanted = { fault: url.searchParams.get('fault'), page: Math.trunc(Number(url.searchParams.get('page'))) };
	return served(listGaps(locals.staff!, wanted, locals.now));
};
