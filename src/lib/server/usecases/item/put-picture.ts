import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import type { ItemContent } from '../../../domain/item';
import { authorize, type Actor } from '../../access';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import { addPicture, altSchema } from './add-picture';
import { describePicture } from './describe-picture';
import { editItem } from './edit-item';
import { contentOf } from './item-content';

const alt = v.pipe(altSchema, v.nonEmpty('bank.picture_alt_required'));
/** The item's `updatedAt` as the person saw it. */
const revision = v.pipe(v.string('field.invalid'), v.regex(/^\d{1,15}$/, 'field.invalid'), v.transform(Number));

export const putPictureSchema = v.object({
	revision,
	file: v.instance(File, 'bank.picture_required'),
	alt,
	/** 'stem', 'explanation', or the id of an option. */
	place: v.string('bank.picture_place')
});

export const describeInItemSchema = v.object({ revision, pictureId: v.string('field.invalid'), alt });

/**
 * Adds a picture at the end of one of an item's texts, for who writes without JavaScript. Throws 'item.not_found', 'item.stale',
 * 'bank.picture_place' and what `addPicture` throws.
 */
export async function putPicture(
	actor: Actor,
	itemId: string,
	{ place, file, alt: words, revision: seen }: v.InferOutput<typeof putPictureSchema>,
	now: number
): Promise<void> {
	const { item, content } = await findToEdit(actor, itemId, seen);
	if (place !== 'stem' && place !== 'explanation' && !content.options.some(({ id }) => id === place)) {
		throw new DomainError('bank.picture_place', {}, 'place');
	}
	const { id } = await addPicture(actor, { unitId: item.unitId, file, alt: words }, now);
	const withPicture = (text: string) => (text === '' ? `<img ${id}>` : `${text}\n<img ${id}>`);
	const changed = changedTexts(content, (text, at) => (at === place ? withPicture(text) : text));
	await editItem(actor, { ...changed, itemId, revision: seen }, now);
}

/** Gives a picture of an item other words, wherever the item names it. Throws 'item.not_found', 'item.stale', 'file.not_found'. */
export async function describeInItem(
	actor: Actor,
	itemId: string,
	{ pictureId, alt: words, revision: seen }: v.InferOutput<typeof describeInItemSchema>,
	now: number
): Promise<void> {
	const { content } = await findToEdit(actor, itemId, seen);
	const { id } = await describePicture(actor, pictureId, { alt: words }, now);
	const changed = changedTexts(content, (text) => text.replaceAll(`<img ${pictureId}>`, `<img ${id}>`));
	await editItem(actor, { ...changed, itemId, revision: seen }, now);
}

async function findToEdit(actor: Actor, itemId: string, seen: number) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:edit', item.unitPath);
	if (item.updatedAt !== seen) throw new DomainError('item.stale');
	return { item, content: contentOf((await itemVersions.find(item.currentVersionId))!) };
}

const changedTexts = (content: ItemContent, change: (text: string, at: string) => string): ItemContent => ({
	...content,
	stem: change(content.stem, 'stem'),
	options: content.options.map(({ id, text }) => ({ id, text: change(text, id) })),
	explanation: change(content.explanation, 'explanation'),
	source: change(content.source, 'source')
});
