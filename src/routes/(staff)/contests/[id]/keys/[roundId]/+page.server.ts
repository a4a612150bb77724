import { formAction, served } from '$lib/server/form';
import { resumeRegrade } from '$lib/server/usecases/correction/correct-key';
import { showKeys } from '$lib/server/usecases/correction/show-keys';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showKeys(locals.staff!, params.roundId, locals.now));

export const actions = {
	resume: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await resumeRegrade(locals.staff!, params.roundId, locals.now);
		redirect(303, `/contests/${params.id}/keys/${params.roundId}`);
	})
};
