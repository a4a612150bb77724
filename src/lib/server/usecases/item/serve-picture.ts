import { DomainError } from '../../../domain/domain-error';
import * as itemPictures from '../../store/item-pictures';

/** For whoever knows its id, which cannot be guessed (decision 24). Throws 'file.not_found'. */
export async function servePicture(pictureId: string) {
	const picture = await itemPictures.find(pictureId);
	if (!picture) throw new DomainError('file.not_found');
	return picture;
}
