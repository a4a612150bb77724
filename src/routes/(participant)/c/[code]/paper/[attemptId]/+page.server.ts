import { formAction, served } from '$lib/server/form';
import { sheetSchema } from '$lib/server/usecases/attempt/answers-schema';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { showPaper } from '$lib/server/usecases/attempt/show-paper';
import { redirect } from '@sveltejs/kit';
import { entrant } from '../../../../entrant';
import type { RequestEvent } from './$types';

export const load = async (event) => {
	const { attemptId } = event.params;
	const paper = await served(showPaper(entrant(event), attemptId, event.locals.now));
	if (!paper) redirect(303, `/c/${event.params.code}/paper/${attemptId}/receipt`);
	return { paper, question: event.url.searchParams.get('question') };
};

export const actions = {
	save: formAction(sheetSchema, async ({ goOn, ...sheet }, event: RequestEvent) => {
		const { code, attemptId } = event.params;
		const outcome = await saveAnswers(entrant(event), { ...sheet, attemptId }, event.locals.now);
		const late = outcome.refused.length > 0;
		if (goOn && !late) redirect(303, `/c/${code}/paper/${attemptId}/prediction`);
		return { savedAt: event.locals.now, late };
	})
};
