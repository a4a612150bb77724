import { formAction, served } from '$lib/server/form';
import { approveMany, approveManySchema } from '$lib/server/usecases/outreach/approve-many';
import { activityQuerySchema } from '$lib/server/usecases/outreach/outreach-scope';
import { showQueue } from '$lib/server/usecases/outreach/show-queue';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = async ({ locals, url }) => {
	const query = v.parse(activityQuerySchema, Object.fromEntries(url.searchParams));
	return { query, ...(await served(showQueue(locals.staff!, query))) };
};

export const actions = {
	default: formAction(approveManySchema, async (input, { locals }: RequestEvent) => {
		const { approved, left } = await approveMany(locals.staff!, input, locals.now);
		redirect(303, `/outreach/queue?approved=${approved}&left=${left}`);
	})
};
