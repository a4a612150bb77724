import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { itemContentSchema } from '../../../domain/item';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TRUE_FALSE = ['Đúng', 'Sai'];

const text = v.optional(v.string('field.invalid'), '');
/** As the form sends it: a fixed number of option rows, some left empty; `key` holds the numbers of the rows ticked. */
const enteredItem = v.object({
	kind: text,
	stem: text,
	options: v.optional(v.array(v.optional(v.object({ text }), { text: '' }), 'item.options.count'), []),
	key: v.optional(v.array(v.string('field.invalid'), 'item.key.required'), []),
	explanation: text,
	source: text,
	topic: text,
	difficulty: text,
	audiences: v.optional(v.array(v.string('field.invalid'), 'item.audience'), []),
	unitId: text,
	revision: text,
	overwrites: text
});

const revision = v.pipe(
	v.string('field.invalid'),
	v.transform((digits) => (digits === '' ? 0 : Number(digits))),
	v.number('field.invalid')
);

const completeItem = v.intersect([itemContentSchema, v.object({ unitId: v.string(), revision, overwrites: revision })]);

/** Empty rows are dropped, the others get the letters A, B, … in their order; a true/false item without options gets its two. */
function toContent({ options, key, difficulty, ...entered }: v.InferOutput<typeof enteredItem>) {
	let rows = options.map((option, index) => ({ text: cleanText(option.text), row: String(index) }));
	if (entered.kind === 'true_false' && rows.every((row) => row.text === '')) {
		rows = TRUE_FALSE.map((answer, index) => ({ text: answer, row: String(index) }));
	}
	const written = rows
		.filter((row) => row.text !== '')
		.map((row, index) => ({ id: LETTERS[index] ?? `${index}`, ...row }));
	return {
		...entered,
		options: written.map(({ id, text }) => ({ id, text })),
		key: key.map((ticked) => written.find(({ row }) => row === ticked)?.id ?? `row-${ticked}`),
		difficulty: Number(difficulty)
		// Kind, difficulty and groups may still be anything: the next schema judges them.
	} as v.InferInput<typeof completeItem>;
}

/**
 * An item's content, the bank it goes to, and for an edit the `revision` it was opened on, or the newer one that its writer
 * has looked at and chose to overwrite.
 */
export const itemFormSchema = v.pipe(
	enteredItem,
	v.transform(toContent),
	completeItem,
	v.transform(({ overwrites, ...form }) => ({ ...form, revision: overwrites || form.revision }))
);
