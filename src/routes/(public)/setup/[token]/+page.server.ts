import { formAction, served } from '$lib/server/form';
import { startSession } from '$lib/server/session';
import { checkSetUpToken, setUpInstallation, setUpSchema } from '$lib/server/usecases/installation/set-up-installation';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ params }) => served(checkSetUpToken(params.token));

export const actions = {
	default: formAction(setUpSchema, async (input, event: RequestEvent) => {
		const staffId = await setUpInstallation(event.params.token ?? '', input, event.locals.now);
		await startSession('staff', staffId, event.cookies);
		redirect(303, '/desk');
	})
};
