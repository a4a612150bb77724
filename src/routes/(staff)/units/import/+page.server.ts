import { formAction, served } from '$lib/server/form';
import { sheetFile } from '$lib/server/usecases/unit/import-draft';
import { openUnitImport } from '$lib/server/usecases/unit/import-units';
import { prepareUnit } from '$lib/server/usecases/unit/prepare-unit';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = async ({ locals }) => {
	await served(prepareUnit(locals.staff!, locals.now));
};

export const actions = {
	default: formAction(v.object({ file: sheetFile }), async (input, { locals }: RequestEvent) => {
		redirect(303, `/units/import/${await openUnitImport(locals.staff!, input, locals.now)}`);
	})
};
