import { openDataResponse } from '$lib/server/open-data-response';
import { serveSchema } from '$lib/server/usecases/figure/serve-open-data';

export const GET = ({ request, url }) => openDataResponse(request, Promise.resolve(serveSchema(url.origin)));
