import { formAction, served } from '$lib/server/form';
import { datesFormSchema } from '$lib/server/usecases/plan/form-schemas';
import { saveDates } from '$lib/server/usecases/plan/save-dates';
import { showDatesForm } from '$lib/server/usecases/plan/show-dates-form';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showDatesForm(locals.staff!, params.id));

export const actions = {
	default: formAction(datesFormSchema, async ({ revision, dates }, { locals, params }: RequestEvent) => {
		await saveDates(locals.staff!, { planId: params.id, revision }, dates, locals.now);
		redirect(303, `/plans/${params.id}/dates?done=saved`);
	})
};
