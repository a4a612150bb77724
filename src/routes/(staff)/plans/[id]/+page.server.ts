import { served } from '$lib/server/form';
import { showPlan } from '$lib/server/usecases/plan/show-plan';

export const load = ({ locals, params }) => served(showPlan(locals.staff!, params.id));
