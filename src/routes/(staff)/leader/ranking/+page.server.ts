import { served } from '$lib/server/form';
import { readRanking, type RankingQuery } from '$lib/server/usecases/reach/read-ranking';

export const load = ({ locals, url }) =>
	served(readRanking(locals.staff!, Object.fromEntries(url.searchParams) as RankingQuery, locals.now));
