import { formAction, served } from '$lib/server/form';
import { newActivitySchema, typedAgain } from '$lib/server/usecases/outreach/activity-form';
import { offerActivity } from '$lib/server/usecases/outreach/offer-activity';
import { recordActivity } from '$lib/server/usecases/outreach/record-activity';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, url }) =>
	served(offerActivity(locals.staff!, Object.fromEntries(url.searchParams), locals.now));

export const actions = {
	default: formAction(newActivitySchema, async (input, { locals }: RequestEvent) => {
		const recorded = await recordActivity(locals.staff!, input, locals.now);
		if ('id' in recorded) redirect(303, `/outreach/${recorded.id}?done=recorded`);
		return { form: 'main', message: '', errors: {}, values: typedAgain(input), repeats: recorded.repeats };
	})
};
