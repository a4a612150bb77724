import { formAction, served } from '$lib/server/form';
import { addLine } from '$lib/server/usecases/roster/change-lines';
import { giveCodes } from '$lib/server/usecases/roster/give-codes';
import { lineSchema } from '$lib/server/usecases/roster/line-form';
import { showLines } from '$lib/server/usecases/roster/show-lines';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) => {
	const after = Math.max(0, Number.parseInt(url.searchParams.get('after') ?? '') || 0);
	return served(showLines(locals.staff!, params.id, { after }));
};

export const actions = {
	add: formAction(lineSchema, async (input, { locals, params }: RequestEvent) => {
		await addLine(locals.staff!, params.id, input, locals.now);
		redirect(303, `/rosters/${params.id}/lines?done=added`);
	}),
	codes: formAction(
		v.object({}),
		async (_, { locals, params }: RequestEvent) => {
			await giveCodes(locals.staff!, params.id, locals.now);
			redirect(303, `/rosters/${params.id}/slips`);
		},
		'codes'
	)
};
