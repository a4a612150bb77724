import { formAction, served } from '$lib/server/form';
import { confirmSchema, mendingSchema, throwDraftAway } from '$lib/server/usecases/unit/import-draft';
import { confirmUnitImport, mendUnitImport, viewUnitImport } from '$lib/server/usecases/unit/import-units';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = ({ locals, params }) => served(viewUnitImport(locals.staff!, params.draft));

export const actions = {
	mend: formAction(mendingSchema, async (input, { locals, params }: RequestEvent) => {
		await mendUnitImport(locals.staff!, params.draft ?? '', input);
		redirect(303, `/units/import/${params.draft}`);
	}),
	confirm: formAction(
		confirmSchema,
		async (input, { locals, params }: RequestEvent) => {
			const draftId = params.draft ?? '';
			const stored = await confirmUnitImport(locals.staff!, { ...input, draftId }, locals.now);
			redirect(303, `/units?done=import&added=${stored.added}&changed=${stored.changed}`);
		},
		'confirm'
	),
	discard: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await throwDraftAway(locals.staff!, params.draft ?? '');
		redirect(303, '/units/import');
	})
};
