import { served } from '$lib/server/form';
import { readOverview } from '$lib/server/usecases/reach/read-overview';

export const load = ({ locals, url }) =>
	served(readOverview(locals.staff!, Object.fromEntries(url.searchParams), locals.now));
