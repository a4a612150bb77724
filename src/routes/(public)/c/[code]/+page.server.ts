import { formAction, served } from '$lib/server/form';
import { endSession } from '$lib/server/session';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { showPublicContest } from '$lib/server/usecases/participant/show-public-contest';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entrant } from '../../../(participant)/entrant';
import { originOf } from '../../../(participant)/origin';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showPublicContest(params.code, locals.participant, locals.now));

export const actions = {
	start: formAction(v.object({}), async (_, event: RequestEvent) => {
		const { locals, params } = event;
		const attemptId = await startAttempt(entrant(event), params.code, locals.now, originOf(event));
		redirect(303, `/c/${params.code}/paper/${attemptId}`);
	}),
	signOut: async ({ cookies, params }) => {
		await endSession('participant', cookies);
		redirect(303, `/c/${params.code}/identify`);
	}
};
