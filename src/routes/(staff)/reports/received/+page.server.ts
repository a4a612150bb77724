import { served } from '$lib/server/form';
import { listReceived } from '$lib/server/usecases/report/list-received';

export const load = ({ locals, url }) =>
	served(listReceived(locals.staff!, { unit: url.searchParams.get('unit') ?? undefined }, locals.now));
