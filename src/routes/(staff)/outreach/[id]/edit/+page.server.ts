import { formAction, served } from '$lib/server/form';
import { mendedActivitySchema, typedAgain } from '$lib/server/usecases/outreach/activity-form';
import { mendActivity } from '$lib/server/usecases/outreach/mend-activity';
import { offerMending } from '$lib/server/usecases/outreach/offer-activity';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(offerMending(locals.staff!, params.id, locals.now));

export const actions = {
	default: formAction(mendedActivitySchema, async (input, { locals, params }: RequestEvent) => {
		const mended = await mendActivity(locals.staff!, params.id ?? '', input, locals.now);
		if ('id' in mended) redirect(303, `/outreach/${mended.id}?done=mended`);
		const values = { ...typedAgain(input), 'removed[]': input.removed };
		return { form: 'main', message: '', errors: {}, values, repeats: mended.repeats };
	})
};
