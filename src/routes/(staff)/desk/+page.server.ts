import { served } from '$lib/server/form';
import { showDesk } from '$lib/server/usecases/desk/show-desk';

export const load = ({ locals }) => served(showDesk(locals.staff!, locals.now));
