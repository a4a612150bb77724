import { formAction, served } from '$lib/server/form';
import { decideMatch, decisionSchema } from '$lib/server/usecases/roster/decide-match';
import { showUnclear } from '$lib/server/usecases/roster/show-lines';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showUnclear(locals.staff!, params.id));

export const actions = {
	default: formAction(decisionSchema, async (input, { locals, params }: RequestEvent) => {
		await decideMatch(locals.staff!, { ...input, rosterId: params.id }, locals.now);
		redirect(303, `/rosters/${params.id}/unclear?done=decided`);
	})
};
