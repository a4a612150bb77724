import { served } from '$lib/server/form';
import { readContest } from '$lib/server/usecases/reach/read-contest';

export const load = ({ locals, params, url }) =>
	served(readContest(locals.staff!, params.contestId, Object.fromEntries(url.searchParams), locals.now));
