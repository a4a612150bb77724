import { formAction, served } from '$lib/server/form';
import { draftRoster, newRosterSchema } from '$lib/server/usecases/roster/draft-roster';
import { prepareRoster } from '$lib/server/usecases/roster/prepare-roster';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals, url }) => ({
	unitId: url.searchParams.get('unit') ?? '',
	...(await served(prepareRoster(locals.staff!, locals.now)))
});

export const actions = {
	default: formAction(newRosterSchema, async (input, { locals }: RequestEvent) => {
		redirect(303, `/rosters/drafts/${await draftRoster(locals.staff!, input, locals.now)}`);
	})
};
