import { evidenceSchema, strikeSchema } from '$lib/domain/evidence';
import { formAction, served } from '$lib/server/form';
import { readTarget } from '$lib/server/usecases/plan/read-target';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { strikeEvidence } from '$lib/server/usecases/plan/strike-evidence';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(readTarget(locals.staff!, params, Object.fromEntries(url.searchParams), locals.now));

/** The same page again, without the action's name in its address. */
const back = ({ url }: RequestEvent, done: string) => {
	const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	query.set('done', done);
	redirect(303, `${url.pathname}?${query}#evidence`);
};

export const actions = {
	record: formAction(
		evidenceSchema,
		async (input, event: RequestEvent) => {
			await recordEvidence(event.locals.staff!, event.params.targetId, input, event.locals.now);
			back(event, 'recorded');
		},
		'record'
	),
	strike: formAction(
		strikeSchema,
		async (input, event: RequestEvent) => {
			await strikeEvidence(event.locals.staff!, event.params.targetId, input, event.locals.now);
			back(event, 'struck');
		},
		'strike'
	)
};
