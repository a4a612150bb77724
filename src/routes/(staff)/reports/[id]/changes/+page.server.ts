import { formAction, served } from '$lib/server/form';
import { refreezeReport } from '$lib/server/usecases/report/refreeze-report';
import { showReportChanges } from '$lib/server/usecases/report/report-changes';
import { reportActSchema } from '$lib/server/usecases/report/report-fields';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showReportChanges(locals.staff!, params.id, locals.now));

export const actions = {
	default: formAction(reportActSchema, async (input, { locals, params }: RequestEvent) => {
		await refreezeReport(locals.staff!, params.id, input, locals.now);
		redirect(303, `/reports/${params.id}`);
	})
};
