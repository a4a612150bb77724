import { formAction, served } from '$lib/server/form';
import { decideAppeal, decisionSchema } from '$lib/server/usecases/correction/decide-appeal';
import { reinstateAttempt, reinstateSchema } from '$lib/server/usecases/correction/reinstate-attempt';
import { reviewIrregularity, reviewSchema } from '$lib/server/usecases/correction/review-irregularity';
import { showAttempt } from '$lib/server/usecases/correction/show-attempt';
import { voidAttempt, voidSchema } from '$lib/server/usecases/correction/void-attempt';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showAttempt(locals.staff!, params.attemptId, locals.now));

const back = ({ params }: RequestEvent) => redirect(303, `/contests/${params.id}/attempts/${params.attemptId}`);

export const actions = {
	void: formAction(
		voidSchema,
		async (input, event: RequestEvent) => {
			await voidAttempt(event.locals.staff!, event.params.attemptId, input, event.locals.now);
			back(event);
		},
		'void'
	),
	reinstate: formAction(
		reinstateSchema,
		async (input, event: RequestEvent) => {
			await reinstateAttempt(event.locals.staff!, event.params.attemptId, input, event.locals.now);
			back(event);
		},
		'reinstate'
	),
	decide: formAction(
		decisionSchema,
		async (input, event: RequestEvent) => {
			await decideAppeal(event.locals.staff!, input, event.locals.now);
			back(event);
		},
		'decide'
	),
	review: formAction(
		reviewSchema,
		async (input, event: RequestEvent) => {
			await reviewIrregularity(event.locals.staff!, event.params.attemptId, input, event.locals.now);
			back(event);
		},
		'review'
	)
};
