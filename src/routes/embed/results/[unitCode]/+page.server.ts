import { served } from '$lib/server/form';
import { showNewestAnnual } from '$lib/server/usecases/figure/show-annual';

export const load = async ({ params, url }) => ({
	...(await served(showNewestAnnual(params.unitCode))),
	look: url.searchParams.get('theme') === 'dark' ? 'dark' : 'light'
});
