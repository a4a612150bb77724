import { formAction, served } from '$lib/server/form';
import { approveReport } from '$lib/server/usecases/report/approve-report';
import { discardReport } from '$lib/server/usecases/report/discard-report';
import { reportActSchema, returnReportSchema, type ReportAct } from '$lib/server/usecases/report/report-fields';
import { returnReport } from '$lib/server/usecases/report/return-report';
import { sendReport } from '$lib/server/usecases/report/send-report';
import { showReport } from '$lib/server/usecases/report/show-report';
import { submitReport } from '$lib/server/usecases/report/submit-report';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showReport(locals.staff!, params.id));

type Act = (actor: App.Locals['staff'] & object, id: string, input: ReportAct, now: number) => Promise<void>;

/** A press that needs a confirmation; afterwards the reader is at the report again, or at the list. */
const press = (act: Act, form: string, then?: string) =>
	formAction(
		reportActSchema,
		async (input, { locals, params }: RequestEvent) => {
			await act(locals.staff!, params.id, input, locals.now);
			redirect(303, then ?? `/reports/${params.id}`);
		},
		form
	);

export const actions = {
	submit: press(submitReport, 'submit'),
	approve: press(approveReport, 'approve'),
	send: press(sendReport, 'send'),
	discard: press(discardReport, 'discard', '/reports'),
	return: formAction(
		returnReportSchema,
		async (input, { locals, params }: RequestEvent) => {
			await returnReport(locals.staff!, params.id, input, locals.now);
			redirect(303, `/reports/${params.id}`);
		},
		'return'
	)
};
