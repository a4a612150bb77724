import { served } from '$lib/server/form';
import { listRosters } from '$lib/server/usecases/roster/list-rosters';

export const load = async ({ locals, url }) => {
	const search = (url.searchParams.get('q') ?? '').slice(0, 100);
	const ended = url.searchParams.has('ended');
	const after = url.searchParams.get('after') ?? '';
	return { search, ended, ...(await served(listRosters(locals.staff!, { search, ended, after }, locals.now))) };
};
