import * as forms from '$lib/domain/participant';
import { getLocale } from '$lib/i18n';
import { DomainError } from '$lib/server/errors';
import { formAction } from '$lib/server/form';
import { endSession } from '$lib/server/session';
import { changePhone } from '$lib/server/usecases/participant/change-phone';
import { correctMyData } from '$lib/server/usecases/participant/correct-my-data';
import { deleteMyData } from '$lib/server/usecases/participant/delete-my-data';
import { signInByCode } from '$lib/server/usecases/participant/enter-by-code';
import { showLearning } from '$lib/server/usecases/lesson/show-learning';
import { showMyPage } from '$lib/server/usecases/participant/show-my-page';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { redirect } from '@sveltejs/kit';
import { comeIn } from '../come-in';
import type { RequestEvent } from './$types';

export const load = async ({ locals, url }) => ({
	mine: locals.participant ? await showMyPage(locals.participant, locals.now) : null,
	learning: locals.participant ? await showLearning(locals.participant, getLocale(), locals.now) : null,
	deleted: url.searchParams.has('deleted')
});

function signedIn({ locals }: RequestEvent) {
	if (!locals.participant) throw new DomainError('access.sign_in');
	return locals.participant;
}

const here = () => '/me';
const corrected = (work: Promise<void>) => work.then(() => ({ corrected: true as const }));

export const actions = {
	signIn: comeIn('signIn', forms.signInSchema, signInParticipant, here),
	signInCode: comeIn('signInCode', forms.codeSignInSchema, signInByCode, here),
	correct: formAction(
		forms.correctionSchema,
		(input, event: RequestEvent) => corrected(correctMyData(signedIn(event), input, event.locals.now)),
		'correct'
	),
	phone: formAction(
		forms.phoneChangeSchema,
		(input, event: RequestEvent) => corrected(changePhone(signedIn(event), input, event.locals.now)),
		'phone'
	),
	remove: formAction(
		forms.deletionSchema,
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
