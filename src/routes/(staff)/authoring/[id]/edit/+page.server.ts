import { formAction, served } from '$lib/server/form';
import { addFile, lessonFileSchema } from '$lib/server/usecases/authoring/add-file';
import { editLesson } from '$lib/server/usecases/authoring/edit-lesson';
import { lessonFormSchema } from '$lib/server/usecases/authoring/lesson-form';
import { prepareEdit } from '$lib/server/usecases/authoring/prepare-lesson';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(prepareEdit(locals.staff!, params.id));

export const actions = {
	save: formAction(lessonFormSchema, async (input, { locals, params }: RequestEvent) => {
		const { id } = await editLesson(locals.staff!, params.id ?? '', input, locals.now);
		redirect(303, `/authoring/${id}?done=saved`);
	}),
	/** For the editor's own upload, which leaves the page as it is. */
	file: formAction(
		lessonFileSchema,
		({ file }, { locals, params }: RequestEvent) => addFile(locals.staff!, params.id ?? '', file, locals.now),
		'file'
	)
};
