import { practiceSchema, removePracticeSchema } from '$lib/domain/practice-run';
import { formAction, served } from '$lib/server/form';
import { removePractice } from '$lib/server/usecases/practice/remove-practice';
import { showPractice } from '$lib/server/usecases/practice/show-practice';
import { startPractice } from '$lib/server/usecases/practice/start-practice';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showPractice(locals.staff!, params.id, locals.now));

export const actions = {
	start: formAction(
		practiceSchema,
		async (input, { locals, params }: RequestEvent) => {
			await startPractice(locals.staff!, params.id, input, locals.now);
			redirect(303, `/contests/${params.id}/practice`);
		},
		'start'
	),
	remove: formAction(
		removePracticeSchema,
		async (_, { locals, params }: RequestEvent) => {
			await removePractice(locals.staff!, params.id, locals.now);
			redirect(303, `/contests/${params.id}/practice`);
		},
		'remove'
	)
};
