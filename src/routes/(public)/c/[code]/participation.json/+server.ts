import { openDataResponse } from '$lib/server/open-data-response';
import { serveParticipation } from '$lib/server/usecases/figure/serve-open-data';

export const GET = ({ request, params, url }) =>
	openDataResponse(request, serveParticipation(params.code, 'json', url.origin));
