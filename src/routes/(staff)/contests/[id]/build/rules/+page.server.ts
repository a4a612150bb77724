import { formAction, served } from '$lib/server/form';
import { rulesTextFormSchema, saveRulesText } from '$lib/server/usecases/contest/save-rules-text';
import { proposeRules, showRulesText } from '$lib/server/usecases/contest/show-rules-text';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showRulesText(locals.staff!, params.id));

export const actions = {
	save: formAction(rulesTextFormSchema, async (input, { locals, params }: RequestEvent) => {
		await saveRulesText(locals.staff!, params.id, input, locals.now);
		redirect(303, `/contests/${params.id}`);
	}),
	propose: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => ({
		values: { rulesText: await proposeRules(locals.staff!, params.id) }
	}))
};
