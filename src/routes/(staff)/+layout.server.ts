import { ZONE } from '$lib/server/environment';
import { listPlaces } from '$lib/server/usecases/staff/list-places';
import { redirect } from '@sveltejs/kit';

export const load = ({ locals, url }) => {
	if (!locals.staff) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
	return { menu: listPlaces(locals.staff), zone: ZONE };
};
