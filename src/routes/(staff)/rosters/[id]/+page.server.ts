import { formAction, served } from '$lib/server/form';
import { matchRoster } from '$lib/server/usecases/roster/match-roster';
import { readProgressWish } from '$lib/server/usecases/roster/progress-wish';
import { showRoster } from '$lib/server/usecases/roster/show-roster';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(showRoster(locals.staff!, params.id, readProgressWish(url.searchParams), locals.now));

export const actions = {
	match: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		const { matched, unclear } = await matchRoster(locals.staff!, params.id, locals.now);
		redirect(303, `/rosters/${params.id}?done=matched&found=${matched}&unclear=${unclear}`);
	})
};
