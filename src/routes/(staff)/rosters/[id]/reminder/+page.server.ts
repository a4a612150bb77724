import { served } from '$lib/server/form';
import { readProgressWish } from '$lib/server/usecases/roster/progress-wish';
import { showReminder } from '$lib/server/usecases/roster/show-reminder';

export const load = async ({ locals, params, url }) => ({
	withNames: url.searchParams.get('names') === 'yes',
	origin: url.origin,
	...(await served(showReminder(locals.staff!, params.id, readProgressWish(url.searchParams), locals.now)))
});
