import { formAction, served } from '$lib/server/form';
import { draftNewerList, newerListSchema } from '$lib/server/usecases/roster/draft-roster';
import { showRosterHead } from '$lib/server/usecases/roster/show-roster';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showRosterHead(locals.staff!, params.id, locals.now));

export const actions = {
	default: formAction(newerListSchema, async (input, { locals, params }: RequestEvent) => {
		redirect(303, `/rosters/drafts/${await draftNewerList(locals.staff!, params.id, input, locals.now)}`);
	})
};
