import { formAction } from '$lib/server/form';
import { localPath } from '$lib/server/local-path';
import { startSession } from '$lib/server/session';
import { signInStaff, staffSignInSchema } from '$lib/server/usecases/staff/sign-in-staff';
import { redirect, type RequestEvent } from '@sveltejs/kit';

const nextPage = (url: URL) => localPath(url.searchParams.get('next'), '/desk');

export const load = ({ locals, url }) => {
	if (locals.staff) redirect(303, nextPage(url));
};

export const actions = {
	default: formAction(staffSignInSchema, async (input, event: RequestEvent) => {
		const staffId = await signInStaff(input, event.getClientAddress(), event.locals.now);
		await startSession('staff', staffId, event.cookies);
		redirect(303, nextPage(event.url));
	})
};
