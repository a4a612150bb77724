import { isAudienceGroup } from '$lib/domain/audience-group';
import { getLocale } from '$lib/i18n';
import { listLessons } from '$lib/server/usecases/lesson/list-lessons';

export const load = async ({ locals, url }) => {
	const asked = url.searchParams.get('for');
	const audience = isAudienceGroup(asked) ? asked : null;
	return { audience, ...(await listLessons(locals.participant, { audience, locale: getLocale() })) };
};
