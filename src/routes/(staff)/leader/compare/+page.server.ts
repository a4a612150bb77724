import { served } from '$lib/server/form';
import { readComparison } from '$lib/server/usecases/reach/read-comparison';

export const load = ({ locals, url }) =>
	served(readComparison(locals.staff!, Object.fromEntries(url.searchParams), locals.now));
