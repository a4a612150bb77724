import { formAction, served } from '$lib/server/form';
import { addFile, lessonFileSchema } from '$lib/server/usecases/authoring/add-file';
import { listFiles } from '$lib/server/usecases/authoring/list-files';
import { removeFile, removeFileSchema } from '$lib/server/usecases/authoring/remove-file';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(listFiles(locals.staff!, params.id));

export const actions = {
	add: formAction(
		lessonFileSchema,
		async ({ file }, { locals, params }: RequestEvent) => {
			await addFile(locals.staff!, params.id ?? '', file, locals.now);
			redirect(303, `/authoring/${params.id}/files?done=added`);
		},
		'add'
	),
	remove: formAction(
		removeFileSchema,
		async ({ fileId }, { locals, params }: RequestEvent) => {
			await removeFile(locals.staff!, params.id ?? '', fileId, locals.now);
			redirect(303, `/authoring/${params.id}/files?done=removed`);
		},
		'remove'
	)
};
