import { formAction, served } from '$lib/server/form';
import { confirmSchema, mendingSchema, throwDraftAway } from '$lib/server/usecases/unit/import-draft';
import {
	confirmPopulationImport,
	mendPopulationImport,
	viewPopulationImport
} from '$lib/server/usecases/unit/import-populations';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = ({ locals, params }) => served(viewPopulationImport(locals.staff!, params.draft, locals.now));

export const actions = {
	mend: formAction(mendingSchema, async (input, { locals, params }: RequestEvent) => {
		await mendPopulationImport(locals.staff!, params.draft ?? '', input, locals.now);
		redirect(303, `/units/populations/${params.draft}`);
	}),
	confirm: formAction(
		confirmSchema,
		async (input, { locals, params }: RequestEvent) => {
			const draftId = params.draft ?? '';
			const count = await confirmPopulationImport(locals.staff!, { ...input, draftId }, locals.now);
			redirect(303, `/units?done=populations&added=${count}`);
		},
		'confirm'
	),
	discard: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await throwDraftAway(locals.staff!, params.draft ?? '');
		redirect(303, '/units/populations');
	})
};
