import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { itemPictureSize, PICTURE_ALT_MAX, type PictureHead } from '../../../domain/item-picture';
import { encodeItemPicture } from '../../../formats/item-picture';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as itemPictures from '../../store/item-pictures';
import * as units from '../../store/units';

export const altSchema = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.transform((text) => cleanText(text).replace(/\s+/g, ' ')),
	v.maxLength(PICTURE_ALT_MAX, 'bank.picture_alt_long')
);

export const itemPictureSchema = v.object({
	unitId: v.string('field.invalid'),
	file: v.instance(File, 'bank.picture_required'),
	alt: altSchema
});

export type AddedPicture = PictureHead & { id: string };

/**
 * Keeps a picture with a unit's bank, drawn anew, and gives its id for the texts of items; one with the same bytes and words gives the one
 * that is there. Throws at 'file': 'bank.picture_required', 'bank.picture_broken' and what `itemPictureSize` throws; 'item.unit_unknown'.
 */
export async function addPicture(
	actor: Actor,
	{ unitId, file, alt }: v.InferOutput<typeof itemPictureSchema>,
	now: number
): Promise<AddedPicture> {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('item.unit_unknown', {}, 'unitId');
	authorize(actor, 'item:edit', unit.path);
	if (file.size === 0) throw new DomainError('bank.picture_required', {}, 'file');
	const picture = await redrawn(Buffer.from(await file.arrayBuffer()));
	return write(async (tx) => {
		const same = await itemPictures.findSame(unitId, picture.sha256, tx);
		const kept = same.find((one) => one.alt === alt);
		const id = kept?.id ?? newId(now);
		if (!kept) {
			await itemPictures.insert(tx, { id, unitId, importId: null, ...picture, alt, addedBy: actor.id, addedAt: now });
			await auditLog.add(tx, now, {
				actorId: actor.id,
				act: 'item.add_picture',
				objectKind: 'unit',
				objectId: unitId,
				after: { alt, fileSha256: picture.sha256 }
			});
		}
		return { id, alt, width: picture.width, height: picture.height };
	});
}

async function redrawn(source: Buffer) {
	try {
		itemPictureSize(source);
	} catch (refusal) {
		if (refusal instanceof DomainError) throw new DomainError(refusal.code, refusal.params, 'file');
		throw refusal;
	}
	const picture = await encodeItemPicture(source);
	if (!picture) throw new DomainError('bank.picture_broken', {}, 'file');
	const sha256 = createHash('sha256').update(picture.bytes).digest('hex');
	return { ...picture, size: picture.bytes.length, sha256 };
}
