import { formAction, served } from '$lib/server/form';
import { editReport } from '$lib/server/usecases/report/edit-report';
import { letterheadFormSchema, saveLetterhead } from '$lib/server/usecases/report/save-letterhead';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(editReport(locals.staff!, params.id));

export const actions = {
	default: formAction(letterheadFormSchema, async (input, { locals, params }: RequestEvent) => {
		await saveLetterhead(locals.staff!, params.id, input, locals.now);
		redirect(303, `/reports/${params.id}`);
	})
};
