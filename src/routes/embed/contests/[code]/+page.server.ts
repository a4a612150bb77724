import { served } from '$lib/server/form';
import { contestParticipation } from '$lib/server/usecases/figure/contest-participation';

export const load = async ({ params, url }) => ({
	figures: await served(contestParticipation(params.code)),
	look: url.searchParams.get('theme') === 'dark' ? 'dark' : 'light'
});
