import { formAction, served } from '$lib/server/form';
import { saveSettings, settingsSchema } from '$lib/server/usecases/installation/save-settings';
import { showSettings } from '$lib/server/usecases/installation/show-settings';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals }) => ({ settings: await served(showSettings(locals.staff!)) });

export const actions = {
	default: formAction(settingsSchema, async (input, { locals }: RequestEvent) => {
		await saveSettings(locals.staff!, input, locals.now);
		redirect(303, '/settings?done=saved');
	})
};
