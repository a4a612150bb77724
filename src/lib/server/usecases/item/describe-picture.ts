import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as itemPictures from '../../store/item-pictures';
import * as units from '../../store/units';
import { altSchema, type AddedPicture } from './add-picture';

export const describePictureSchema = v.object({ alt: altSchema });

/**
 * The same picture under other words for who cannot see it, as a picture of its own: what an approved item says does not change behind its
 * reviewer's back. Throws 'file.not_found'.
 */
export async function describePicture(
	actor: Actor,
	pictureId: string,
	{ alt }: v.InferOutput<typeof describePictureSchema>,
	now: number
): Promise<AddedPicture> {
	return write(async (tx) => {
		const picture = await itemPictures.find(pictureId, tx);
		const unit = picture && (await units.find(picture.unitId, tx));
		if (!unit) throw new DomainError('file.not_found');
		authorize(actor, 'item:edit', unit.path);
		const { width, height } = picture;
		if (picture.alt === alt) return { id: pictureId, alt, width, height };
		const same = picture.importId === null ? await itemPictures.findSame(unit.id, picture.sha256, tx) : [];
		const kept = same.find((one) => one.alt === alt);
		const id = kept?.id ?? newId(now);
		if (!kept) await itemPictures.insert(tx, { ...picture, id, alt, addedBy: actor.id, addedAt: now });
		return { id, alt, width, height };
	});
}
