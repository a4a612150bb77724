import { identifySchema, signInSchema } from '$lib/domain/participant';
import { formAction, served } from '$lib/server/form';
import { endSession, startSession } from '$lib/server/session';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showEntry } from '$lib/server/usecases/participant/show-entry';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showEntry(params.code, locals.participant, locals.now));

async function goOnAs(participantId: string, event: RequestEvent): Promise<never> {
	await startSession('participant', participantId, event.cookies);
	redirect(303, `/c/${event.params.code}`);
}

export const actions = {
	identify: formAction(
		identifySchema,
		async (input, event: RequestEvent) => {
			const { params, locals } = event;
			const entry = { ...input, code: params.code, address: event.getClientAddress() };
			return goOnAs(await identifyParticipant(entry, locals.now), event);
		},
		'identify'
	),
	signIn: formAction(
		signInSchema,
		async (input, event: RequestEvent) => {
			const address = event.getClientAddress();
			return goOnAs(await signInParticipant({ ...input, address }, event.locals.now), event);
		},
		'signIn'
	),
	signOut: ({ cookies }) => endSession('participant', cookies)
};
