import { formAction, served } from '$lib/server/form';
import {
	approveActivity,
	approveSchema,
	returnActivity,
	returnSchema,
	strikeActivity,
	strikeSchema
} from '$lib/server/usecases/outreach/decide-activity';
import { showActivity } from '$lib/server/usecases/outreach/show-activity';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(showActivity(locals.staff!, params.id));

const seen = ({ params }: RequestEvent) => ({ activityId: params.id ?? '' });
const done = ({ params }: RequestEvent, act: string) => redirect(303, `/outreach/${params.id}?done=${act}`);

export const actions = {
	approve: formAction(
		approveSchema,
		async (input, event: RequestEvent) => {
			await approveActivity(event.locals.staff!, { ...input, ...seen(event) }, event.locals.now);
			done(event, 'approve');
		},
		'approve'
	),
	return: formAction(
		returnSchema,
		async (input, event: RequestEvent) => {
			await returnActivity(event.locals.staff!, { ...input, ...seen(event) }, event.locals.now);
			done(event, 'return');
		},
		'return'
	),
	strike: formAction(
		strikeSchema,
		async (input, event: RequestEvent) => {
			await strikeActivity(event.locals.staff!, { ...input, ...seen(event) }, event.locals.now);
			done(event, 'strike');
		},
		'strike'
	)
};
