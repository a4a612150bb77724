import { endSession } from '$lib/server/session';
import { redirect } from '@sveltejs/kit';

export const POST = async ({ cookies }) => {
	await endSession('staff', cookies);
	redirect(303, '/sign-in');
};
