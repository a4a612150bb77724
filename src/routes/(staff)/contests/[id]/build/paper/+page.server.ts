import { formAction, served } from '$lib/server/form';
import {
	blueprintFormSchema,
	blueprintTrialSchema,
	saveBlueprint
} from '$lib/server/usecases/contest/save-blueprint';
import { showPaper, tryBlueprint } from '$lib/server/usecases/contest/show-paper';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(showPaper(locals.staff!, params.id, url.searchParams.get('size')));

export const actions = {
	save: formAction(blueprintFormSchema, async (input, { locals, params }: RequestEvent) => {
		await saveBlueprint(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}/build/prizes`);
	}),
	recount: formAction(blueprintTrialSchema, async (blueprint, { locals, params }: RequestEvent) => ({
		trial: await tryBlueprint(locals.staff!, params.id, blueprint)
	}))
};
