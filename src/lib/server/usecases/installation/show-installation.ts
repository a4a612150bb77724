import * as settings from '../../store/settings';

export interface Installation {
	/** The commune or province, as it calls itself. */
	placeName: string;
	/** Whether the demonstration is loaded: every page then says so. */
	demonstration: boolean;
}

export async function showInstallation(): Promise<Installation> {
	return (await settings.get<Installation>('installation')) ?? { placeName: '', demonstration: false };
}
