import { formAction, served } from '$lib/server/form';
import { eligibilityFormSchema, saveEligibility } from '$lib/server/usecases/contest/save-eligibility';
import { showEligibility } from '$lib/server/usecases/contest/show-eligibility';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showEligibility(locals.staff!, params.id, locals.now));

export const actions = {
	save: formAction(eligibilityFormSchema, async (input, { locals, params }: RequestEvent) => {
		await saveEligibility(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}/build/when`);
	})
};
