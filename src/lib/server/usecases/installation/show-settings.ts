import { EMBLEM_MAX_BYTES } from '../../../domain/emblem';
import { authorizeAnywhere, type Actor } from '../../access';
import { certificateSettings } from './certificate-settings';
import { showInstallation } from './show-installation';

/** The settings of the installation that its staff may change. */
export async function showSettings(actor: Actor) {
	authorizeAnywhere(actor, 'settings:edit');
	const { emblem, ...words } = await certificateSettings();
	return {
		...words,
		/** For an <img>. */
		emblem: emblem && `data:${emblem.type};base64,${emblem.base64}`,
		placeName: (await showInstallation()).placeName,
		emblemMaxBytes: EMBLEM_MAX_BYTES
	};
}
