import type { Db } from '../../db';
import * as settings from '../../store/settings';

/** What stands on every certificate of the installation. */
export interface CertificateSettings {
	/** Base64; null = the mark of Sân Đình. */
	emblem: { type: string; base64: string } | null;
	signerTitle: string;
	signerName: string;
	/** Of the date line; empty = the installation's name. */
	place: string;
}

export const CERTIFICATE_SETTINGS = 'certificates';
const NONE: CertificateSettings = { emblem: null, signerTitle: '', signerName: '', place: '' };

export const certificateSettings = async (db?: Db): Promise<CertificateSettings> =>
	(await settings.get<CertificateSettings>(CERTIFICATE_SETTINGS, db)) ?? NONE;
