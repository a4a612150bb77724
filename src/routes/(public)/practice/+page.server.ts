import { getLocale } from '$lib/i18n';
import { showOverview } from '$lib/server/usecases/drill/show-overview';

export const load = ({ locals }) => showOverview(locals.participant, getLocale(), locals.now);
