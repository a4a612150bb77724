import { formAction, served } from '$lib/server/form';
import { createContest, newContestSchema } from '$lib/server/usecases/contest/create-contest';
import { offerNewContest } from '$lib/server/usecases/contest/offer-new-contest';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(offerNewContest(locals.staff!));

export const actions = {
	default: formAction(newContestSchema, async (input, { locals }: RequestEvent) => {
		const id = await createContest(locals.staff!, input, locals.now);
		redirect(303, `/contests/${id}/build/who`);
	})
};
