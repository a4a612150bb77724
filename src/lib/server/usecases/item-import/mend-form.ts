import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { cleanText } from '../../../domain/authored-text';
import { DIFFICULTIES, ITEM_KINDS } from '../../../domain/item';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MOST_OPTIONS = 26;
/** What an item takes is judged afterwards; a question may be kept wrong, but not without bounds. */
const LONGEST = 20_000;

const text = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.maxLength(LONGEST, 'field.too_long'),
	v.transform(cleanText)
);
export const revisionField = v.pipe(
	v.string('field.invalid'),
	v.regex(/^\d{1,9}$/, 'field.invalid'),
	v.transform(Number)
);
export const difficultyField = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.transform((digit) => (digit === '' ? null : Number(digit))),
	v.nullable(v.picklist(DIFFICULTIES, 'item.difficulty'))
);
export const audiencesField = v.pipe(
	v.array(v.picklist(AUDIENCE_GROUPS, 'item.audience'), 'item.audience'),
	v.transform((groups) => AUDIENCE_GROUPS.filter((group) => groups.includes(group)))
);

/**
 * A question as its form sends it: rows of options of which some are empty, `key` the numbers of the rows ticked. Topic and difficulty may
 * stay open, and so may everything else: what an item may not be stays with the question as a problem.
 */
export const mendQuestionSchema = v.pipe(
	v.object({
		kind: v.picklist(ITEM_KINDS, 'item.kind'),
		stem: text,
		options: v.optional(
			v.pipe(
				v.array(v.optional(v.object({ text }), { text: '' }), 'item.options.count'),
				v.maxLength(MOST_OPTIONS, 'item.options.count')
			),
			[]
		),
		key: v.optional(v.array(v.string('field.invalid'), 'item.key.required'), []),
		explanation: text,
		source: text,
		topic: text,
		difficulty: difficultyField,
		audiences: v.optional(audiencesField, []),
		revision: revisionField,
		/** The newer revision that the person chose to save over. */
		overwrites: v.optional(revisionField)
	}),
	v.transform(({ options, key, topic, overwrites, ...entered }) => {
		const written = options.flatMap((option, row) =>
			option.text === '' ? [] : { text: option.text, row: String(row) }
		);
		return {
			...entered,
			revision: overwrites ?? entered.revision,
			topic: topic || null,
			options: written.map((option, index) => ({ id: LETTERS[index]!, text: option.text })),
			key: written.flatMap(({ row }, index) => (key.includes(row) ? LETTERS[index]! : []))
		};
	})
);
