import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DIFFICULTIES, type Difficulty } from '../../../domain/item';
import { EXPORT_FORMATS } from '../../../domain/item-export';
import { MOST_VARIANTS, type WantedItems } from '../../../domain/paper-variants';

const ticked = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.transform((value) => value !== '')
);
const whole = (code: string, least: number, most: number) =>
	v.pipe(
		v.string(code),
		v.trim(),
		v.regex(/^\d{1,4}$/, code),
		v.transform(Number),
		v.minValue(least, code),
		v.maxValue(most, code)
	);

/** How many of a topic and a difficulty; 'topic|1' says which. An empty number is none. */
const wantedSchema = v.object({
	cell: v.pipe(v.string('field.invalid'), v.regex(/^[\w-]{1,60}\|[123]$/, 'field.invalid')),
	count: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{0,3}$/, 'export.count'),
		v.transform((text) => Number(text || 0))
	)
});

/** What the form of the export page asks for. What stands below the format is of the printed paper. */
export const exportWishSchema = v.pipe(
	v.object({
		format: v.picklist(EXPORT_FORMATS, 'export.format'),
		issuer: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'export.issuer')), ''),
		title: v.optional(v.string(), ''),
		minutes: v.optional(v.string(), ''),
		variants: v.optional(whole('export.variants', 1, MOST_VARIANTS), '1'),
		codes: v.fallback(v.picklist(['number', 'letter']), 'number'),
		shuffleItems: ticked,
		shuffleOptions: ticked,
		hasNation: ticked,
		hasName: ticked,
		keyApart: ticked,
		seed: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[\w-]{0,40}$/, 'export.seed')), ''),
		choose: v.fallback(v.picklist(['all', 'counts']), 'all'),
		wanted: v.optional(v.array(wantedSchema), [])
	}),
	v.forward(
		v.check(
			({ format, title }) => format !== 'paper' || v.is(authoredText('export.title', 200), title),
			'export.title'
		),
		['title']
	),
	v.forward(
		v.check(({ minutes }) => /^\s*(\d{1,3})?\s*$/.test(minutes), 'export.minutes'),
		['minutes']
	),
	v.forward(
		v.check(
			({ format, choose, wanted }) => format !== 'paper' || choose === 'all' || wanted.some(({ count }) => count > 0),
			'export.wanted'
		),
		['choose']
	)
);

export type ExportWish = v.InferOutput<typeof exportWishSchema>;

/** The cells that are not empty. */
export const wantedItems = ({ wanted }: ExportWish): WantedItems[] =>
	wanted
		.filter(({ count }) => count > 0)
		.map(({ cell, count }) => {
			const [topic = '', level] = cell.split('|');
			const difficulty = DIFFICULTIES.find((one) => String(one) === level) as Difficulty;
			return { topic, difficulty, count };
		});
