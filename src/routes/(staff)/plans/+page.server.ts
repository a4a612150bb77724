import { formAction, served } from '$lib/server/form';
import { copyPlan } from '$lib/server/usecases/plan/copy-plan';
import { copySchema } from '$lib/server/usecases/plan/form-schemas';
import { listPlans } from '$lib/server/usecases/plan/list-plans';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(listPlans(locals.staff!));

export const actions = {
	default: formAction(copySchema, async (input, { locals }: RequestEvent) => {
		const id = await copyPlan(locals.staff!, input, locals.now);
		redirect(303, `/plans/${id}/edit?done=copied`);
	})
};
