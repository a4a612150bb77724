import { correctionSchema, deletionSchema, signInSchema } from '$lib/domain/participant';
import { DomainError } from '$lib/server/errors';
import { formAction } from '$lib/server/form';
import { endSession, startSession } from '$lib/server/session';
import { correctMyData } from '$lib/server/usecases/participant/correct-my-data';
import { deleteMyData } from '$lib/server/usecases/participant/delete-my-data';
import { showMyPage } from '$lib/server/usecases/participant/show-my-page';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = async ({ locals, url }) => ({
	mine: locals.participant ? await showMyPage(locals.participant, locals.now) : null,
	deleted: url.searchParams.has('deleted')
});

function signedIn({ locals }: RequestEvent) {
	if (!locals.participant) throw new DomainError('access.sign_in');
	return locals.participant;
}

const correct = async (input: Parameters<typeof correctMyData>[1], event: RequestEvent) => {
	await correctMyData(signedIn(event), input, event.locals.now);
	return { corrected: true };
};

export const actions = {
	signIn: formAction(
		signInSchema,
		async (input, event: RequestEvent) => {
			const address = event.getClientAddress();
			const id = await signInParticipant({ ...input, address }, event.locals.now);
			await startSession('participant', id, event.cookies);
			redirect(303, '/me');
		},
		'signIn'
	),
	correct: formAction(correctionSchema, correct, 'correct'),
	remove: formAction(
		deletionSchema,
		async (input, event: RequestEvent) => {
			await deleteMyData(signedIn(event), input, event.locals.now);
			await endSession('participant', event.cookies);
			redirect(303, '/me?deleted');
		},
		'remove'
	),
	signOut: async ({ cookies }) => {
		await endSession('participant', cookies);
		redirect(303, '/');
	}
};
