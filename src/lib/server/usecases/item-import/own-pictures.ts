import type { PictureHeads } from '../../../domain/item-picture';
import * as itemPictures from '../../store/item-pictures';
import type { ItemImportHead } from '../../store/item-imports';

/**
 * Of the pictures that a question names, those that it may: its import's own and those of its import's bank. One of another bank, or of an
 * import that may still be thrown away, would be lost to the item.
 */
export async function ownPictures(
	{ id: importId, unitId }: Pick<ItemImportHead, 'id' | 'unitId'>,
	ids: string[]
): Promise<PictureHeads> {
	if (ids.length === 0) return {};
	const heads = await itemPictures.headsOf(ids);
	const own = heads.filter((one) => one.unitId === unitId && (one.importId === null || one.importId === importId));
	return Object.fromEntries(own.map(({ id, alt, width, height }) => [id, { alt, width, height }]));
}
