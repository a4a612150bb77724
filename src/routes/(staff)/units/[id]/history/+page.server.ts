import { served } from '$lib/server/form';
import { viewUnitHistory } from '$lib/server/usecases/unit/view-unit-history';

export const load = ({ locals, params }) => served(viewUnitHistory(locals.staff!, params.id));
