import { formAction, served } from '$lib/server/form';
import { arrangeRows, arrangeSchema } from '$lib/server/usecases/contest/arrange-rows';
import { roundsFormSchema } from '$lib/server/usecases/contest/rounds-form';
import { saveRounds } from '$lib/server/usecases/contest/save-rounds';
import { showRounds } from '$lib/server/usecases/contest/show-rounds';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(showRounds(locals.staff!, params.id, url.searchParams.get('preset')));

export const actions = {
	save: formAction(roundsFormSchema, async (input, { locals, params }: RequestEvent) => {
		await saveRounds(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}/build/paper${input.paperSize ? `?size=${input.paperSize}` : ''}`);
	}),
	arrange: formAction(arrangeSchema, async (posted) => arrangeRows(posted))
};
