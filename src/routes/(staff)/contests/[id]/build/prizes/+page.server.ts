import { formAction, served } from '$lib/server/form';
import { arrangeRows, arrangeSchema } from '$lib/server/usecases/contest/arrange-rows';
import { prizesFormSchema } from '$lib/server/usecases/contest/prizes-form';
import { savePrizes } from '$lib/server/usecases/contest/save-prizes';
import { showPrizes } from '$lib/server/usecases/contest/show-prizes';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showPrizes(locals.staff!, params.id));

export const actions = {
	save: formAction(prizesFormSchema, async (input, { locals, params }: RequestEvent) => {
		await savePrizes(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}/build/rules`);
	}),
	arrange: formAction(arrangeSchema, async (posted) => arrangeRows(posted))
};
