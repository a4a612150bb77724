import { served } from '$lib/server/form';
import { readProgressWish } from '$lib/server/usecases/roster/progress-wish';
import { showPrintedList } from '$lib/server/usecases/roster/show-print';

export const load = ({ locals, params, url }) =>
	served(showPrintedList(locals.staff!, params.id, readProgressWish(url.searchParams), locals.now));
