import { getLocale } from '$lib/i18n';
import { served } from '$lib/server/form';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { redirect } from '@sveltejs/kit';
import { entrant } from '../../../../../entrant';

export const load = async (event) => {
	const { code, attemptId } = event.params;
	const receipt = await served(showReceipt(entrant(event), { attemptId, locale: getLocale() }, event.locals.now));
	if (!receipt) redirect(303, `/c/${code}/paper/${attemptId}`);
	return { receipt };
};
