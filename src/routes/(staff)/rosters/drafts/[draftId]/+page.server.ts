import { formAction, served } from '$lib/server/form';
import { confirmDraft, confirmSchema } from '$lib/server/usecases/roster/confirm-draft';
import { dropBadCodes, dropDraft, mendDraft, mendSchema } from '$lib/server/usecases/roster/mend-draft';
import { showDraft } from '$lib/server/usecases/roster/show-draft';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) => {
	const from = Math.max(0, Number.parseInt(url.searchParams.get('from') ?? '') || 0);
	return served(showDraft(locals.staff!, params.draftId, { from }, locals.now));
};

const back = ({ params }: RequestEvent) => redirect(303, `/rosters/drafts/${params.draftId}`);

export const actions = {
	mend: formAction(mendSchema, async (input, event: RequestEvent) => {
		await mendDraft(event.locals.staff!, event.params.draftId, input);
		back(event);
	}),
	dropCodes: formAction(v.object({}), async (_, event: RequestEvent) => {
		await dropBadCodes(event.locals.staff!, event.params.draftId, event.locals.now);
		back(event);
	}),
	confirm: formAction(
		confirmSchema,
		async (input, { locals, params }: RequestEvent) => {
			const id = await confirmDraft(locals.staff!, params.draftId, input, locals.now);
			redirect(303, `/rosters/${id}?done=list`);
		},
		'confirm'
	),
	drop: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		const rosterId = await dropDraft(locals.staff!, params.draftId);
		redirect(303, rosterId ? `/rosters/${rosterId}` : '/rosters');
	})
};
