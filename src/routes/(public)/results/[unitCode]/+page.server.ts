import { served } from '$lib/server/form';
import { showNewestAnnual } from '$lib/server/usecases/figure/show-annual';
import { redirect } from '@sveltejs/kit';

/** An address that stays: always the newest year. */
export const load = async ({ params }) => {
	const { years } = await served(showNewestAnnual(params.unitCode));
	redirect(303, `/results/${encodeURIComponent(params.unitCode)}/${years[0]}`);
};
