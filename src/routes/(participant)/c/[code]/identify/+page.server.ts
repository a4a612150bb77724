import { codeEntrySchema, codeSchema, codeSignInSchema, identifySchema, signInSchema } from '$lib/domain/participant';
import { formAction, served } from '$lib/server/form';
import { endSession } from '$lib/server/session';
import { enterByCode, findByRosterCode, signInByCode } from '$lib/server/usecases/participant/enter-by-code';
import { identifyParticipant } from '$lib/server/usecases/participant/identify-participant';
import { showEntry } from '$lib/server/usecases/participant/show-entry';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { comeIn } from '../../../come-in';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showEntry(params.code, locals.participant, locals.now));

const contest = ({ code }: Partial<Record<string, string>>) => `/c/${code}`;

export const actions = {
	identify: comeIn('identify', identifySchema, identifyParticipant, contest),
	signIn: comeIn('signIn', signInSchema, signInParticipant, contest),
	findCode: formAction(
		codeSchema,
		async ({ rosterCode }, event: RequestEvent) => {
			const address = event.getClientAddress();
			return { found: await findByRosterCode({ rosterCode, address }, event.locals.now) };
		},
		'findCode'
	),
	enterCode: comeIn('enterCode', codeEntrySchema, enterByCode, contest),
	signInCode: comeIn('signInCode', codeSignInSchema, signInByCode, contest),
	signOut: ({ cookies }) => endSession('participant', cookies)
};
