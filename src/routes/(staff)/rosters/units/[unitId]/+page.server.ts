import { served } from '$lib/server/form';
import { readProgressWish } from '$lib/server/usecases/roster/progress-wish';
import { showUnitPeople } from '$lib/server/usecases/roster/show-unit-people';

export const load = ({ locals, params, url }) =>
	served(showUnitPeople(locals.staff!, params.unitId, readProgressWish(url.searchParams), locals.now));
