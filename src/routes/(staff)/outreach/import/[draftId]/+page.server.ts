import { errorText } from '$lib/server/errors';
import { formAction, served } from '$lib/server/form';
import { confirmImport, confirmImportSchema } from '$lib/server/usecases/outreach/confirm-import';
import { mendImport, showImport } from '$lib/server/usecases/outreach/show-import';
import { mendingSchema, throwDraftAway } from '$lib/server/usecases/unit/import-draft';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = async ({ locals, params }) => {
	const { toMend, ...shown } = await served(showImport(locals.staff!, params.draftId, locals.now));
	const inWords = toMend.map(({ issues, ...line }) => ({
		...line,
		issues: issues.map(({ column, code, params }) => ({ column, text: errorText(code, params) }))
	}));
	return { ...shown, toMend: inWords };
};

const here = ({ params }: RequestEvent) => params.draftId ?? '';

export const actions = {
	mend: formAction(
		mendingSchema,
		async (input, event: RequestEvent) => {
			await mendImport(event.locals.staff!, here(event), input);
			redirect(303, `/outreach/import/${here(event)}`);
		},
		'mend'
	),
	confirm: formAction(
		confirmImportSchema,
		async (input, event: RequestEvent) => {
			const count = await confirmImport(event.locals.staff!, here(event), input, event.locals.now);
			redirect(303, `/outreach?imported=${count}`);
		},
		'confirm'
	),
	cancel: formAction(v.object({}), async (_nothing, event: RequestEvent) => {
		await throwDraftAway(event.locals.staff!, here(event));
		redirect(303, '/outreach/import');
	})
};
