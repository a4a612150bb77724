import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { cleanText } from '../../../domain/authored-text';
import { DIFFICULTIES } from '../../../domain/item';
import { ITEM_USES } from '../../../domain/item-use';

export const MANY_ACTS = [
	'submit',
	'approve',
	'return',
	'retire',
	'topic',
	'difficulty',
	'audiences',
	'use',
	'source',
	'export'
] as const;
export type ManyAct = (typeof MANY_ACTS)[number];

const text = (most: number) =>
	v.pipe(v.optional(v.string('field.invalid'), ''), v.transform(cleanText), v.maxLength(most, 'field.too_long'));
const entered = v.optional(v.string('field.invalid'), '');

/** A selection of the list with what is to be done to it. Every field of every act may come along; only that of the act counts. */
export const manyItemsSchema = v.pipe(
	v.object({
		act: v.picklist(MANY_ACTS, 'bank.list_act'),
		ids: v.optional(v.array(v.pipe(v.string(), v.regex(/^\w{1,40}$/, 'field.invalid'))), []),
		/** Everything that the filters let through, instead of what is ticked. */
		all: v.pipe(
			v.optional(v.string(), ''),
			v.transform((ticked) => ticked !== '')
		),
		sure: v.pipe(
			v.optional(v.string(), ''),
			v.transform((ticked) => ticked !== '')
		),
		/** When the list was shown: what was changed since has not been seen. */
		seenAt: v.pipe(v.string('field.invalid'), v.regex(/^\d{1,15}$/, 'field.invalid'), v.transform(Number)),
		note: text(1000),
		topic: entered,
		difficulty: v.pipe(entered, v.transform(Number)),
		audiences: v.pipe(
			v.optional(v.array(v.picklist(AUDIENCE_GROUPS, 'item.audience')), []),
			v.transform((groups) => AUDIENCE_GROUPS.filter((group) => groups.includes(group)))
		),
		use: entered,
		source: text(500)
	}),
	v.forward(
		v.check(({ all, ids }) => all || ids.length > 0, 'bank.list_none_ticked'),
		['ids']
	),
	v.forward(
		v.check(({ all, act, sure }) => sure || !(all || act === 'retire') || act === 'export', 'bank.list_sure'),
		['sure']
	),
	v.forward(
		v.check(({ act, note }) => act !== 'return' || note !== '', 'item.note.required'),
		['note']
	),
	v.forward(
		v.check(({ act, topic }) => act !== 'topic' || topic !== '', 'item.topic.required'),
		['topic']
	),
	v.forward(
		v.check(
			({ act, difficulty }) => act !== 'difficulty' || DIFFICULTIES.some((one) => one === difficulty),
			'item.difficulty'
		),
		['difficulty']
	),
	v.forward(
		v.check(({ act, use }) => act !== 'use' || ITEM_USES.some((one) => one === use), 'authoring.use_unknown'),
		['use']
	),
	v.forward(
		v.check(({ act, source }) => act !== 'source' || source !== '', 'bank.list_source_required'),
		['source']
	)
);

export type ManyItemsForm = v.InferOutput<typeof manyItemsSchema>;
