import { formAction, served } from '$lib/server/form';
import { showReview } from '$lib/server/usecases/attempt/show-paper';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entrant } from '../../../../../entrant';
import type { RequestEvent } from './$types';

export const load = async (event) => {
	const { code, attemptId } = event.params;
	const paper = await served(showReview(entrant(event), attemptId, event.locals.now));
	if (!paper) redirect(303, `/c/${code}/paper/${attemptId}/receipt`);
	return { paper };
};

export const actions = {
	default: formAction(v.object({}), async (_, event: RequestEvent) => {
		const { code, attemptId } = event.params;
		await submitAttempt(entrant(event), attemptId, event.locals.now);
		redirect(303, `/c/${code}/paper/${attemptId}/receipt`);
	})
};
