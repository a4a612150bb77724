import { formAction, served } from '$lib/server/form';
import { arrangePrizes, arrangeSchema } from '$lib/server/usecases/contest/arrange-rows';
import { prizesFormSchema, savePrizes } from '$lib/server/usecases/contest/save-prizes';
import { showPrizes } from '$lib/server/usecases/contest/show-prizes';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showPrizes(locals.staff!, params.id));

export const actions = {
	save: formAction(prizesFormSchema, async (input, { locals, params }: RequestEvent) => {
		await savePrizes(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}/build/rules`);
	}),
	arrange: formAction(arrangeSchema, async (posted) => arrangePrizes(posted))
};
