import { served } from '$lib/server/form';
import { listActivities } from '$lib/server/usecases/outreach/list-activities';
import { activityQuerySchema } from '$lib/server/usecases/outreach/outreach-scope';
import * as v from 'valibot';

export const load = async ({ locals, url }) => {
	const query = v.parse(activityQuerySchema, Object.fromEntries(url.searchParams));
	return { query, ...(await served(listActivities(locals.staff!, query, locals.now))) };
};
