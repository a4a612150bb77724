import { standingsResponse } from '../standings-response';

export const GET = ({ request, params }) => standingsResponse(request, params, 'json');
