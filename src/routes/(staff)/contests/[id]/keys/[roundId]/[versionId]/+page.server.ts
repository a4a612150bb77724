import { formAction, served } from '$lib/server/form';
import { correctKey, correctKeySchema } from '$lib/server/usecases/correction/correct-key';
import { showKey } from '$lib/server/usecases/correction/preview-correction';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import { previewOf } from './preview';

export const load = async ({ locals, params, url }) => ({
	...(await served(showKey(locals.staff!, params, locals.now))),
	wish: { mode: url.searchParams.get('mode'), key: url.searchParams.getAll('key') },
	...(await previewOf(locals.staff!, params, url.searchParams, locals.now))
});

export const actions = {
	correct: formAction(correctKeySchema, async (input, { locals, params }: RequestEvent) => {
		await correctKey(locals.staff!, params.roundId, { ...input, versionId: params.versionId }, locals.now);
		redirect(303, `/contests/${params.id}/keys/${params.roundId}`);
	})
};
