import { formAction, served } from '$lib/server/form';
import { LINES_MAX, startImport } from '$lib/server/usecases/outreach/import-lines';
import { offerImport } from '$lib/server/usecases/outreach/offer-import';
import { sheetFile } from '$lib/server/usecases/unit/import-draft';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = async ({ locals }) => {
	await served(offerImport(locals.staff!));
	return { most: LINES_MAX };
};

export const actions = {
	default: formAction(v.object({ file: sheetFile }), async ({ file }, { locals }: RequestEvent) => {
		redirect(303, `/outreach/import/${await startImport(locals.staff!, file, locals.now)}`);
	})
};
