import { DomainError } from '../../../domain/domain-error';
import { picturesIn } from '../../../domain/rich-text';
import { authorize, type Actor } from '../../access';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import { contentOf } from './item-content';
import { picturesOf, textsOf } from './pictures-of';

/** The pictures of an item's newest version, and its texts, into which others may be put. Throws 'item.not_found'. */
export async function showItemPictures(actor: Actor, itemId: string) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:edit', item.unitPath);
	const content = contentOf((await itemVersions.find(item.currentVersionId))!);
	const heads = await picturesOf(textsOf(content));
	const ids = [...new Set(textsOf(content).flatMap(picturesIn))];
	return {
		itemId,
		revision: item.updatedAt,
		stem: content.stem,
		optionIds: content.options.map(({ id }) => id),
		heads,
		pictures: ids.flatMap((id) => (heads[id] ? [{ id, ...heads[id] }] : []))
	};
}
