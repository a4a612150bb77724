import * as v from 'valibot';
import { formObject } from './form-object';
import { itemOptionsSchema } from './item-options';
import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { authoredRichText, optionalRichText } from './authored-rich-text';
import { authoredText } from './authored-text';
import { DomainError } from './domain-error';

export const ITEM_STATUSES = ['draft', 'in_review', 'approved', 'retired'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];
export const ITEM_KINDS = ['single', 'multiple', 'true_false'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const ITEM_ACTS = ['submit', 'approve', 'return', 'retire', 'revise'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];
export const DIFFICULTIES = [1, 2, 3] as const;
/** 1 nhận biết (recall), 2 thông hiểu (understand), 3 vận dụng (apply). */
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Option ids are stable within an item version: 'A', 'B', … in authored order. Papers may show them in another order. */
export interface ItemOption {
	id: string;
	text: string;
}

/** What an author writes; a version stores exactly this. `key` holds the ids of the right options. */
export interface ItemContent {
	kind: ItemKind;
	stem: string;
	options: ItemOption[];
	key: string[];
	explanation: string;
	source: string;
	topic: string;
	difficulty: Difficulty;
	/** Empty = for everybody. */
	audiences: AudienceGroup[];
}

/** An item as a participant may see it while answering: no key, no explanation. */
export interface PublicItem {
	position: number;
	kind: ItemKind;
	stem: string;
	options: ItemOption[];
}

/** Issues are codes ('item.stem.required') with the path of the field; several can be reported at once. */
export const itemContentSchema = v.pipe(
	formObject({
		kind: v.picklist(ITEM_KINDS, 'item.kind'),
		stem: authoredRichText('item.stem', 2000),
		options: itemOptionsSchema,
		key: v.pipe(
			v.array(v.string('item.key.required'), 'item.key.required'),
			v.transform((ids) => [...new Set(ids)]),
			v.minLength(1, 'item.key.required')
		),
		explanation: optionalRichText('item.explanation', 4000),
		source: optionalRichText('item.source', 500),
		topic: authoredText('item.topic', 100),
		difficulty: v.picklist(DIFFICULTIES, 'item.difficulty'),
		audiences: v.pipe(
			v.array(v.picklist(AUDIENCE_GROUPS, 'item.audience'), 'item.audience'),
			v.transform((groups) => AUDIENCE_GROUPS.filter((group) => groups.includes(group)))
		)
	}),
	v.forward(
		v.partialCheck(
			[['options'], ['key']],
			({ options, key }) => key.every((id) => options.some((option) => option.id === id)),
			'item.key.unknown'
		),
		['key']
	),
	v.forward(
		v.partialCheck([['kind'], ['key']], ({ kind, key }) => kind === 'multiple' || key.length <= 1, 'item.key.one'),
		['key']
	),
	v.forward(
		v.partialCheck(
			[['kind'], ['options']],
			({ kind, options }) => kind !== 'true_false' || options.length === 2,
			'item.options.true_false'
		),
		['options']
	)
);

/** Shows the options in the order of `optionIds`. Throws 'item.option_unknown' for an id the version does not have. */
export function toPublicItem(content: ItemContent, position: number, optionIds: string[]): PublicItem {
	const options = optionIds.map((id) => {
		const option = content.options.find((candidate) => candidate.id === id);
		if (option === undefined) throw new DomainError('item.option_unknown', { id });
		return { id: option.id, text: option.text };
	});
	return { position, kind: content.kind, stem: content.stem, options };
}

const TRANSITIONS: Record<ItemAct, { from: readonly ItemStatus[]; to: ItemStatus }> = {
	submit: { from: ['draft'], to: 'in_review' },
	approve: { from: ['in_review'], to: 'approved' },
	return: { from: ['in_review'], to: 'draft' },
	retire: { from: ['draft', 'in_review', 'approved'], to: 'retired' },
	revise: { from: ITEM_STATUSES, to: 'draft' }
};

export function itemActFits(status: ItemStatus, act: ItemAct): boolean {
	return TRANSITIONS[act].from.includes(status);
}

/** Throws 'item.status' when the act does not fit the status, 'item.author_cannot_approve' when it must be someone else's. */
export function nextItemStatus(status: ItemStatus, act: ItemAct, actor: { actorIsAuthor: boolean }): ItemStatus {
	if (!itemActFits(status, act)) throw new DomainError('item.status', { status, act });
	if (act === 'approve' && actor.actorIsAuthor) throw new DomainError('item.author_cannot_approve');
	return TRANSITIONS[act].to;
}
