import { formAction, served } from '$lib/server/form';
import { approveAwards, approveAwardsSchema } from '$lib/server/usecases/award/approve-awards';
import { giveAward, giveAwardSchema } from '$lib/server/usecases/award/give-award';
import { showAwards } from '$lib/server/usecases/award/show-awards';
import { withdrawAward, withdrawAwardSchema } from '$lib/server/usecases/award/withdraw-award';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showAwards(locals.staff!, params.id, params.roundId, locals.now));

const here = ({ params }: RequestEvent) => `/contests/${params.id}/awards/${params.roundId}`;

export const actions = {
	approve: formAction(
		approveAwardsSchema,
		async (input, event: RequestEvent) => {
			const { id: contestId, roundId } = event.params;
			await approveAwards(event.locals.staff!, { contestId, roundId }, input, event.locals.now);
			redirect(303, here(event));
		},
		'approve'
	),
	withdraw: formAction(
		withdrawAwardSchema,
		async (input, event: RequestEvent) => {
			await withdrawAward(event.locals.staff!, input, event.locals.now);
			redirect(303, here(event));
		},
		'withdraw'
	),
	give: formAction(
		giveAwardSchema,
		async (input, event: RequestEvent) => {
			await giveAward(event.locals.staff!, input, event.locals.now);
			redirect(303, here(event));
		},
		'give'
	)
};
