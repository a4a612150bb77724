import { formAction } from '$lib/server/form';
import { previewLesson, previewSchema } from '$lib/server/usecases/authoring/preview-lesson';
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** There is something to see only when a form was sent here. */
export const load = ({ request }) => {
	if (request.method !== 'POST') redirect(303, '/authoring');
};

export const actions = {
	default: formAction(previewSchema, async (form, { locals }: RequestEvent) => ({
		preview: await previewLesson(locals.staff!, form)
	}))
};
