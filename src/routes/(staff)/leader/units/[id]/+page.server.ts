import { served } from '$lib/server/form';
import { readUnit } from '$lib/server/usecases/reach/read-unit';

export const load = ({ locals, params, url }) =>
	served(readUnit(locals.staff!, { ...Object.fromEntries(url.searchParams), unit: params.id }, locals.now));
