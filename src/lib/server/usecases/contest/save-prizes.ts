import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { prizeSchema } from '../../../domain/award';
import type { Actor } from '../../access';
import { changeDraft } from './change-draft';
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

/** No rows: a contest without prizes. */
export const prizesFormSchema = formObject({
	revision: revisionField,
	prizes: v.optional(v.pipe(v.array(prizeRowSchema, 'prize.rows'), v.maxLength(20, 'prize.rows'), tierTwice), []),
	maxAwardPercent: wholeFieldOrNone('prize.share', 1, 100)
});

/** Step "prizes". */
export async function savePrizes(
	actor: Actor,
	contestId: string,
	{ revision, prizes, maxAwardPercent }: v.InferOutput<typeof prizesFormSchema>,
	now: number
): Promise<void> {
	const after = { prizes, maxAwardShare: maxAwardPercent === null ? null : maxAwardPercent / 100 };
	await changeDraft(actor, { contestId, revision }, 'prizes', now, ({ contest }) => ({
		contest: after,
		before: { prizes: contest.prizes, maxAwardShare: contest.maxAwardShare },
		after
	}));
}
