import { DomainError } from '../../../domain/domain-error';
import type { ItemContent } from '../../../domain/item';
import { picturesIn } from '../../../domain/rich-text';
import type { Db } from '../../db';
import * as itemPictures from '../../store/item-pictures';

/** Every picture that an item's texts name is one of its own bank, and there to stay. Throws 'item.picture_unknown' at the text that names another. */
export async function requirePictures(tx: Db, unitId: string, content: ItemContent): Promise<void> {
	const { stem, options, explanation, source } = content;
	const texts = Object.entries({
		stem,
		...Object.fromEntries(options.map(({ text }, index) => [`options.${index}.text`, text])),
		explanation,
		source
	});
	const named = texts.flatMap(([field, text]) => picturesIn(text).map((id) => ({ field, id })));
	if (named.length === 0) return;
	const heads = await itemPictures.headsOf(
		named.map(({ id }) => id),
		tx
	);
	const known = new Set(heads.filter((head) => head.unitId === unitId && head.importId === null).map(({ id }) => id));
	const unknown = named.find(({ id }) => !known.has(id));
	if (unknown) throw new DomainError('item.picture_unknown', {}, unknown.field);
}
