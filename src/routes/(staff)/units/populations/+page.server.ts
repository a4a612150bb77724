import { formAction, served } from '$lib/server/form';
import { openPopulationImport, populationFileSchema } from '$lib/server/usecases/unit/import-populations';
import { preparePopulations } from '$lib/server/usecases/unit/prepare-unit';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(preparePopulations(locals.staff!, locals.now));

export const actions = {
	default: formAction(populationFileSchema, async (input, { locals }: RequestEvent) => {
		redirect(303, `/units/populations/${await openPopulationImport(locals.staff!, input, locals.now)}`);
	})
};
