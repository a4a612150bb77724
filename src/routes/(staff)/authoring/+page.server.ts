import { served } from '$lib/server/form';
import { lessonQuerySchema, listAuthored } from '$lib/server/usecases/authoring/list-authored';
import * as v from 'valibot';

export const load = async ({ locals, url }) => {
	const query = v.parse(lessonQuerySchema, Object.fromEntries(url.searchParams));
	return { query, ...(await served(listAuthored(locals.staff!, query))) };
};
