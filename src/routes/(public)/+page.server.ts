import { getLocale } from '$lib/i18n';
import { showPath } from '$lib/server/usecases/lesson/show-learning';
import { listPublicContests } from '$lib/server/usecases/participant/list-public-contests';

export const load = async ({ locals }) => ({
	...(await listPublicContests(locals.now)),
	learning: locals.participant ? await showPath(locals.participant, getLocale()) : null
});
