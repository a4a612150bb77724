import { formAction } from '$lib/server/form';
import { startSession } from '$lib/server/session';
import { changeOwnPassword } from '$lib/server/usecases/staff/change-own-password';
import { ownPasswordSchema } from '$lib/server/usecases/staff/staff-forms';
import { viewOwnAccount } from '$lib/server/usecases/staff/view-own-account';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals }) => ({ me: await viewOwnAccount(locals.staff!) });

export const actions = {
	default: formAction(ownPasswordSchema, async (input, { locals, cookies }: RequestEvent) => {
		await changeOwnPassword(locals.staff!, input, locals.now);
		await startSession('staff', locals.staff!.id, cookies);
		redirect(303, '/staff/me?done=password');
	})
};
