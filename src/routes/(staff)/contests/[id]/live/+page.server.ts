import { formAction, served } from '$lib/server/form';
import { closeRound, closeRoundSchema } from '$lib/server/usecases/contest/close-round';
import { showLive } from '$lib/server/usecases/contest/show-live';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(showLive(locals.staff!, params.id, url.searchParams.get('round'), locals.now));

export const actions = {
	close: formAction(closeRoundSchema, async ({ roundId }, { locals, params }: RequestEvent) => {
		await closeRound(locals.staff!, roundId, locals.now);
		redirect(303, `/contests/${params.id}/live?round=${roundId}`);
	})
};
