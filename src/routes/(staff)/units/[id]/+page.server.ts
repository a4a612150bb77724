import { formAction, served } from '$lib/server/form';
import { populationFormSchema, recordPopulations } from '$lib/server/usecases/unit/record-populations';
import { viewUnit } from '$lib/server/usecases/unit/view-unit';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(viewUnit(locals.staff!, params.id, locals.now));

export const actions = {
	default: formAction(populationFormSchema, async (input, { locals, params }: RequestEvent) => {
		await recordPopulations(locals.staff!, { ...input, unitId: params.id ?? '' }, locals.now);
		redirect(303, `/units/${params.id}?done=population`);
	})
};
