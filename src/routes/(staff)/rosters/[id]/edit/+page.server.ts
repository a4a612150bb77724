import { formAction, served } from '$lib/server/form';
import {
	editRoster,
	editRosterSchema,
	endRoster,
	endRosterSchema,
	reopenRoster
} from '$lib/server/usecases/roster/change-roster';
import { showRosterHead } from '$lib/server/usecases/roster/show-roster';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showRosterHead(locals.staff!, params.id, locals.now));

const done = ({ params }: RequestEvent, what: string) => redirect(303, `/rosters/${params.id}?done=${what}`);

export const actions = {
	edit: formAction(editRosterSchema, async (input, event: RequestEvent) => {
		await editRoster(event.locals.staff!, { ...input, rosterId: event.params.id }, event.locals.now);
		done(event, 'saved');
	}),
	end: formAction(
		endRosterSchema,
		async ({ endsOn }, event: RequestEvent) => {
			await endRoster(event.locals.staff!, { endsOn, rosterId: event.params.id }, event.locals.now);
			done(event, 'ended');
		},
		'end'
	),
	reopen: formAction(
		v.object({}),
		async (_, event: RequestEvent) => {
			await reopenRoster(event.locals.staff!, event.params.id, event.locals.now);
			done(event, 'reopened');
		},
		'reopen'
	)
};
