import { getLocale } from '$lib/i18n';
import { formAction, served } from '$lib/server/form';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { appealSchema, writeAppeal } from '$lib/server/usecases/correction/write-appeal';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import { entrant } from '../../../../../entrant';

export const load = async (event) => {
	const { code, attemptId } = event.params;
	const receipt = await served(showReceipt(entrant(event), { attemptId, locale: getLocale() }, event.locals.now));
	if (!receipt) redirect(303, `/c/${code}/paper/${attemptId}`);
	return { receipt };
};

export const actions = {
	appeal: formAction(appealSchema, async (input, event: RequestEvent) => {
		const { code, attemptId } = event.params;
		await writeAppeal(entrant(event), attemptId, input, event.locals.now);
		redirect(303, `/c/${code}/paper/${attemptId}/receipt`);
	})
};
