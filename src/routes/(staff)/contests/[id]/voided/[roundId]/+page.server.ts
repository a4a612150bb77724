import { served } from '$lib/server/form';
import { showVoided } from '$lib/server/usecases/correction/show-voided';

export const load = ({ locals, params, url }) =>
	served(showVoided(locals.staff!, params.roundId, url.searchParams.get('search'), locals.now));
