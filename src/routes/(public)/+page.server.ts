import { listPublicContests } from '$lib/server/usecases/participant/list-public-contests';

export const load = ({ locals }) => listPublicContests(locals.now);
