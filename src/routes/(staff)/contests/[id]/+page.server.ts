import { formAction, served } from '$lib/server/form';
import { publishContest, publishSchema } from '$lib/server/usecases/contest/publish-contest';
import { showContest } from '$lib/server/usecases/contest/show-contest';
import { unpublishContest } from '$lib/server/usecases/contest/unpublish-contest';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showContest(locals.staff!, params.id, locals.now));

export const actions = {
	publish: formAction(publishSchema, async (input, { locals, params }: RequestEvent) => {
		await publishContest(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}`);
	}),
	unpublish: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await unpublishContest(locals.staff!, params.id, locals.now);
		redirect(303, `/contests/${params.id}`);
	})
};
