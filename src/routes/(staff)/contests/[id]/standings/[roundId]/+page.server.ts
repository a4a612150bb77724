import { formAction, served } from '$lib/server/form';
import { analyseFinalized } from '$lib/server/usecases/analysis/start-analysis';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { showStandings } from '$lib/server/usecases/contest/show-standings';
import { reopenRound, reopenSchema } from '$lib/server/usecases/correction/reopen-round';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url: { searchParams } }) => {
	const wish = { division: searchParams.get('division'), after: searchParams.get('after') };
	return served(showStandings(locals.staff!, params.roundId, wish, locals.now));
};

const here = ({ params }: RequestEvent) => `/contests/${params.id}/standings/${params.roundId}`;

export const actions = {
	finalize: formAction(v.object({}), async (_, event: RequestEvent) => {
		await finalizeRound(event.locals.staff!, event.params.roundId, event.locals.now);
		// Goes on behind the answer: results do not wait for it, and it logs its own failures.
		void analyseFinalized(event.locals.staff!, event.params.roundId, event.locals.now);
		redirect(303, here(event));
	}),
	publish: formAction(v.object({}), async (_, event: RequestEvent) => {
		await publishResults(event.locals.staff!, event.params.roundId, event.locals.now);
		redirect(303, here(event));
	}),
	reopen: formAction(
		reopenSchema,
		async (input, event: RequestEvent) => {
			await reopenRound(event.locals.staff!, event.params.roundId, input, event.locals.now);
			redirect(303, here(event));
		},
		'reopen'
	)
};
