import { formAction, served } from '$lib/server/form';
import { checkRound } from '$lib/server/usecases/contest/check-round';
import { showChecks } from '$lib/server/usecases/correction/show-checks';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url: { searchParams } }) => {
	const wish = { kind: searchParams.get('kind'), after: searchParams.get('after') };
	return served(showChecks(locals.staff!, params.roundId, wish, locals.now));
};

export const actions = {
	check: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await checkRound(locals.staff!, params.roundId, locals.now);
		redirect(303, `/contests/${params.id}/checks/${params.roundId}`);
	})
};
