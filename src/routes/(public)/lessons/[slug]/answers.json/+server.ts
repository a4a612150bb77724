import { getLocale } from '$lib/i18n';
import { served } from '$lib/server/form';
import { showAnswers } from '$lib/server/usecases/lesson/show-answers';
import { json } from '@sveltejs/kit';

/** Keys and explanations of a lesson, for the phone to mark answers without a line (docs/decisions/0020). */
export const GET = async ({ params }) =>
	json(await served(showAnswers(params.slug, getLocale())), { headers: { 'cache-control': 'no-cache' } });
