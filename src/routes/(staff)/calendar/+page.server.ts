import { served } from '$lib/server/form';
import { showCalendar } from '$lib/server/usecases/calendar/show-calendar';

export const load = async ({ locals, url }) => ({
	...(await served(showCalendar(locals.staff!, Object.fromEntries(url.searchParams), locals.now))),
	origin: url.origin
});
