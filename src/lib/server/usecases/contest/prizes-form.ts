import * as v from 'valibot';
import { prizeSchema } from '../../../domain/award';
import { collectiveSchema, type CollectiveRule } from '../../../domain/collective-award';
import { formObject } from '../../../domain/form-object';
import { overallSchema, type OverallRule } from '../../../domain/overall-standing';
import { revisionField, wholeField, wholeFieldOrNone } from './form-fields';

const prizeRowSchema = formObject({
	tier: prizeSchema.entries.tier,
	count: wholeField('prize.count', 1, 1000),
	label: prizeSchema.entries.label
});

const tierTwice = v.rawCheck<v.InferOutput<typeof prizeRowSchema>[]>(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const rows = dataset.value;
	for (const [index, row] of rows.entries()) {
		if (rows.findIndex(({ tier }) => tier === row.tier) === index) continue;
		addIssue({
			message: 'prize.tier_twice',
			path: [
				{ type: 'array', origin: 'value', input: rows, key: index, value: row },
				{ type: 'object', origin: 'value', input: { ...row }, key: 'tier', value: row.tier }
			]
		});
	}
});

const prizeRows = v.optional(
	v.pipe(v.array(prizeRowSchema, 'prize.rows'), v.maxLength(20, 'prize.rows'), tierTwice),
	[]
);

/** '10, 8, 6': points of place 1, 2, … */
const pointsField = v.pipe(
	v.string('overall.points'),
	v.trim(),
	v.regex(/^\d{1,3}([\s,;]+\d{1,3})*$/, 'overall.points'),
	v.transform((text) => text.split(/[\s,;]+/).map(Number))
);

const none = formObject({ method: v.literal('none') });
/** What is filled in for a method that was not chosen is left out. */
const overallField = v.pipe(
	v.variant(
		'method',
		[
			none,
			formObject({ method: v.literal('sum'), prizes: prizeRows }),
			formObject({ method: v.literal('best'), bestOf: wholeField('overall.best_of', 1, 100), prizes: prizeRows }),
			formObject({ method: v.literal('points'), points: pointsField, prizes: prizeRows })
		],
		'overall.method'
	),
	v.transform((posted): OverallRule | null => (posted.method === 'none' ? null : { bestOf: 0, points: [], ...posted })),
	v.nullable(overallSchema)
);

const bandRowSchema = formObject({
	headcountFrom: wholeField('collective.headcount', 0, 10_000_000),
	minParticipants: wholeFieldOrNone('collective.participants', 1, 10_000_000),
	minSharePercent: wholeFieldOrNone('collective.share', 1, 100)
});
const measured = {
	bands: v.optional(v.pipe(v.array(bandRowSchema, 'collective.bands'), v.maxLength(20, 'collective.bands')), []),
	prizes: prizeRows
};
const collectiveField = v.pipe(
	v.variant(
		'measure',
		[
			formObject({ measure: v.literal('none') }),
			formObject({ measure: v.literal('share'), ...measured }),
			formObject({ measure: v.literal('number'), ...measured })
		],
		'collective.measure'
	),
	v.transform((posted): CollectiveRule | null => {
		if (posted.measure === 'none') return null;
		const bands = posted.bands.map(({ headcountFrom, minParticipants, minSharePercent }) => ({
			headcountFrom,
			minParticipants,
			minShare: minSharePercent === null ? null : minSharePercent / 100
		}));
		return { ...posted, bands };
	}),
	v.nullable(collectiveSchema)
);

/** Step "prizes" as its form posts it. No rows: a contest without prizes. */
export const prizesFormSchema = formObject({
	revision: revisionField,
	prizes: prizeRows,
	maxAwardPercent: wholeFieldOrNone('prize.share', 1, 100),
	overall: v.optional(overallField, { method: 'none' }),
	collective: v.optional(collectiveField, { measure: 'none' })
});

export type PrizesForm = v.InferOutput<typeof prizesFormSchema>;
