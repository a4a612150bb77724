import { formAction, served } from '$lib/server/form';
import { createReport } from '$lib/server/usecases/report/create-report';
import { offerReport } from '$lib/server/usecases/report/offer-report';
import { reportWishSchema } from '$lib/server/usecases/report/report-fields';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, url }) =>
	served(offerReport(locals.staff!, Object.fromEntries(url.searchParams), locals.now));

export const actions = {
	default: formAction(reportWishSchema, async (input, { locals }: RequestEvent) => {
		const id = await createReport(locals.staff!, input, locals.now);
		redirect(303, `/reports/${id}`);
	})
};
