import { openDataResponse } from '$lib/server/open-data-response';
import { serveAnnual } from '$lib/server/usecases/figure/serve-open-data';

export const GET = ({ request, params, url }) =>
	openDataResponse(request, serveAnnual(params.unitCode, params.year, 'json', url.origin));
