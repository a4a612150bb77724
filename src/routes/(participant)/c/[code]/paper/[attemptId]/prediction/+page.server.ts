import { predictionSchema } from '$lib/domain/attempt';
import { formAction, served } from '$lib/server/form';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { showReview } from '$lib/server/usecases/attempt/show-paper';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entrant } from '../../../../../entrant';
import type { RequestEvent } from './$types';

export const load = async (event) => {
	const { code, attemptId } = event.params;
	const paper = await served(showReview(entrant(event), attemptId, event.locals.now));
	if (!paper) redirect(303, `/c/${code}/paper/${attemptId}/receipt`);
	if (!paper.predicts) redirect(303, `/c/${code}/paper/${attemptId}/review`);
	return { paper };
};

export const actions = {
	default: formAction(v.object({ prediction: predictionSchema }), async ({ prediction }, event: RequestEvent) => {
		const { code, attemptId } = event.params;
		await saveAnswers(entrant(event), { attemptId, answers: [], prediction }, event.locals.now);
		redirect(303, `/c/${code}/paper/${attemptId}/review`);
	})
};
