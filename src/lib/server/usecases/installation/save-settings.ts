import * as v from 'valibot';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { emblemOf } from '../../../domain/emblem';
import { formObject } from '../../../domain/form-object';
import { sha256Hex } from '../../../domain/sha256';
import { certificatesPdf } from '../../../formats/certificate';
import { authorizeAnywhere, type Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as settings from '../../store/settings';
import { SAMPLE_CERTIFICATE } from '../award/certificate-text';
import { CERTIFICATE_SETTINGS, certificateSettings, type CertificateSettings } from './certificate-settings';

export const settingsSchema = formObject({
	emblem: v.optional(v.file('emblem.kind')),
	removeEmblem: v.optional(v.literal('on', 'field.invalid')),
	signerTitle: optionalAuthoredText('settings.signer_title', 120),
	signerName: optionalAuthoredText('settings.signer_name', 80),
	place: optionalAuthoredText('settings.place', 80)
});
export type SettingsForm = v.InferOutput<typeof settingsSchema>;

/** A file that was not chosen leaves the emblem as it is. Throws 'emblem.…' for a picture that cannot be printed. */
export async function saveSettings(
	actor: Actor,
	{ emblem: file, removeEmblem, ...words }: SettingsForm,
	now: number
): Promise<void> {
	authorizeAnywhere(actor, 'settings:edit');
	const chosen = file && file.size > 0 ? await printable(file) : null;
	await write(async (tx) => {
		const before = await certificateSettings(tx);
		const kept = removeEmblem === 'on' ? null : before.emblem;
		const after: CertificateSettings = { ...words, emblem: chosen ?? kept };
		await settings.put(tx, CERTIFICATE_SETTINGS, after);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'settings.edit',
			objectKind: 'settings',
			objectId: CERTIFICATE_SETTINGS,
			before: logged(before),
			after: logged(after)
		});
	});
}

/** Prints it once: pictures come in more varieties than their first bytes tell. */
async function printable(file: File): Promise<NonNullable<CertificateSettings['emblem']>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { type } = emblemOf(bytes);
	await certificatesPdf([{ ...SAMPLE_CERTIFICATE, emblem: bytes }], 0).catch(() => {
		throw new DomainError('emblem.unprintable', {}, 'emblem');
	});
	return { type, base64: Buffer.from(bytes).toString('base64') };
}

const logged = ({ emblem, ...words }: CertificateSettings) => ({
	...words,
	emblemSha256: emblem && sha256Hex(emblem.base64)
});
