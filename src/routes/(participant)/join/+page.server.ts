import { codeEntrySchema, codeSchema, codeSignInSchema, identifySchema, signInSchema } from '$lib/domain/participant';
import { formAction } from '$lib/server/form';
import { localPath } from '$lib/server/local-path';
import { endSession } from '$lib/server/session';
import { enterByCode, findByRosterCode, signInByCode } from '$lib/server/usecases/participant/enter-by-code';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showJoin } from '$lib/server/usecases/participant/show-join';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { comeIn } from '../come-in';
import type { RequestEvent } from './$types';

const nextPage = (url: URL) => localPath(url.searchParams.get('next'), '/me');

export const load = async ({ locals, url }) => ({
	...(await showJoin(locals.participant, locals.now)),
	next: nextPage(url),
	query: url.searchParams.has('next') ? `?next=${encodeURIComponent(nextPage(url))}` : ''
});

const next = (_: unknown, url: URL) => nextPage(url);

export const actions = {
	identify: comeIn('identify', identifySchema, identifyParticipant, next),
	signIn: comeIn('signIn', signInSchema, signInParticipant, next),
	findCode: formAction(
		codeSchema,
		async ({ rosterCode }, event: RequestEvent) => ({
			found: await findByRosterCode({ rosterCode, address: event.getClientAddress() }, event.locals.now)
		}),
		'findCode'
	),
	enterCode: comeIn('enterCode', codeEntrySchema, enterByCode, next),
	signInCode: comeIn('signInCode', codeSignInSchema, signInByCode, next),
	signOut: ({ cookies }) => endSession('participant', cookies)
};
