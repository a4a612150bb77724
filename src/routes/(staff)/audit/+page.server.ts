import { served } from '$lib/server/form';
import { readWish } from '$lib/server/usecases/log/audit-wish';
import { listAudit } from '$lib/server/usecases/log/list-audit';

export const load = ({ locals, url: { searchParams } }) =>
	served(listAudit(locals.staff!, readWish(searchParams), searchParams.get('before')));
