import { served } from '$lib/server/form';
import { showBuilder } from '$lib/server/usecases/contest/show-builder';

export const load = async ({ locals, params }) => ({
	builder: await served(showBuilder(locals.staff!, params.id, locals.now))
});
