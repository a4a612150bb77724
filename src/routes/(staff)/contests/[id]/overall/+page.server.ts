import { formAction, served } from '$lib/server/form';
import { finalizeOverall } from '$lib/server/usecases/contest/finalize-overall';
import { publishOverall } from '$lib/server/usecases/contest/publish-overall';
import { showOverall } from '$lib/server/usecases/contest/show-overall';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url: { searchParams } }) => {
	const wish = { division: searchParams.get('division'), after: searchParams.get('after') };
	return served(showOverall(locals.staff!, params.id, wish));
};

export const actions = {
	finalize: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await finalizeOverall(locals.staff!, params.id, locals.now);
		redirect(303, `/contests/${params.id}/overall`);
	}),
	publish: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await publishOverall(locals.staff!, params.id, locals.now);
		redirect(303, `/contests/${params.id}/overall`);
	})
};
