import { showInstallation } from '$lib/server/usecases/installation/show-installation';

export const load = async ({ locals }) => ({
	installation: await showInstallation(),
	theme: locals.theme,
	textSize: locals.textSize,
	staffName: locals.staff?.name ?? null,
	participantName: locals.participant?.name ?? null
});
