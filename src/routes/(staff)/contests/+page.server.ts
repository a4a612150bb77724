import { served } from '$lib/server/form';
import { listContests } from '$lib/server/usecases/contest/list-contests';

export const load = ({ locals, url: { searchParams } }) =>
	served(listContests(locals.staff!, searchParams.get('phase'), searchParams.get('before'), locals.now));
