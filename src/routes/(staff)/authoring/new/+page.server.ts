import { formAction, served } from '$lib/server/form';
import { createLesson } from '$lib/server/usecases/authoring/create-lesson';
import { lessonFormSchema } from '$lib/server/usecases/authoring/lesson-form';
import { prepareLesson } from '$lib/server/usecases/authoring/prepare-lesson';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(prepareLesson(locals.staff!));

export const actions = {
	default: formAction(lessonFormSchema, async (input, { locals }: RequestEvent) => {
		const { id } = await createLesson(locals.staff!, input, locals.now);
		redirect(303, `/authoring/${id}?done=saved`);
	})
};
