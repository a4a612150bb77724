import { extraTimeSchema } from '$lib/domain/extra-time';
import { formAction, served } from '$lib/server/form';
import { grantExtraTime } from '$lib/server/usecases/correction/grant-extra-time';
import { showExtraTime } from '$lib/server/usecases/correction/show-extra-time';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(showExtraTime(locals.staff!, params.roundId, url.searchParams.get('search'), locals.now));

export const actions = {
	grant: formAction(extraTimeSchema, async (input, { locals, params }: RequestEvent) => {
		await grantExtraTime(locals.staff!, params.roundId, input, locals.now);
		redirect(303, `/contests/${params.id}/extra-time/${params.roundId}`);
	})
};
