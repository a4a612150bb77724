import { served } from '$lib/server/form';
import { readChannels } from '$lib/server/usecases/reach/read-channels';

export const load = ({ locals, url }) =>
	served(readChannels(locals.staff!, Object.fromEntries(url.searchParams), locals.now));
