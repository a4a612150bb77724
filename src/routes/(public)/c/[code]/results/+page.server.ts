import { served } from '$lib/server/form';
import { showResults } from '$lib/server/usecases/contest/show-results';

export const load = ({ locals, params, url: { searchParams } }) => {
	const wish = {
		round: searchParams.get('round'),
		division: searchParams.get('division'),
		search: searchParams.get('search'),
		after: searchParams.get('after')
	};
	return served(showResults(params.code, wish, locals.participant));
};
