import { served } from '$lib/server/form';
import { readScreen } from '$lib/server/usecases/reach/read-screen';

export const load = ({ locals, url }) =>
	served(readScreen(locals.staff!, Object.fromEntries(url.searchParams), locals.now));
