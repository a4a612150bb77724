import { formAction, served } from '$lib/server/form';
import { detailsSchema, saveDetails } from '$lib/server/usecases/contest/save-details';
import { showDetails } from '$lib/server/usecases/contest/show-details';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showDetails(locals.staff!, params.id));

export const actions = {
	default: formAction(detailsSchema, async (input, { locals, params }: RequestEvent) => {
		await saveDetails(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}`);
	})
};
