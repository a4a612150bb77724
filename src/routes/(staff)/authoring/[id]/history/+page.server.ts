import { served } from '$lib/server/form';
import { compareVersions } from '$lib/server/usecases/authoring/compare-versions';

export const load = ({ locals, params, url }) => {
	const number = (name: string) => Number(url.searchParams.get(name)) || null;
	return served(compareVersions(locals.staff!, params.id, { from: number('from'), to: number('to') }));
};
