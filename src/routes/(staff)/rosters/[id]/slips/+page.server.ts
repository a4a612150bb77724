import { served } from '$lib/server/form';
import { showSlips } from '$lib/server/usecases/roster/show-print';

export const load = ({ locals, params, url }) => {
	const asked = { contestId: url.searchParams.get('contest') ?? '', origin: url.origin };
	return served(showSlips(locals.staff!, params.id, asked, locals.now));
};
