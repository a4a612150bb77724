import * as v from 'valibot';
import { authoredText, optionalAuthoredText } from './authored-text';
import { formObject } from './form-object';
import { localDateSchema } from './local-date';
import { parseDateText, PLAN_DATE_KINDS, type PlanDate } from './plan-date';

/** A field that may be left empty, which comes out as null. */
const orNone = (code: string, max: number) =>
	v.pipe(
		optionalAuthoredText(code, max),
		v.transform((text) => text || null)
	);

export const dateOrNone = v.pipe(
	v.optional(v.string('date.format'), ''),
	v.transform((text) => text.trim() || null),
	v.nullable(localDateSchema)
);

/** What stands at the head of a unit's own plan, as it is typed. */
export const planHeadSchema = formObject({
	title: authoredText('plan.title', 1000),
	documentNumber: orNone('plan.number', 100),
	issuedOn: dateOrNone,
	issuingBody: authoredText('plan.issuing_body', 300),
	place: authoredText('plan.place', 200),
	province: authoredText('plan.province', 200),
	startsOn: localDateSchema,
	headerNote: orNone('plan.note', 2000)
});
export type PlanHead = v.InferOutput<typeof planHeadSchema>;

const yearOrNone = v.pipe(
	v.optional(v.string('plan_date.from_year'), ''),
	v.trim(),
	v.regex(/^(20\d\d)?$/, 'plan_date.from_year'),
	v.transform((text) => (text ? Number(text) : null))
);

/** One recurring date as it is typed: the time in the plan's own words, which are kept beside what was understood. */
export const planDateSchema = v.pipe(
	formObject({
		kind: v.picklist(PLAN_DATE_KINDS, 'plan_date.kind'),
		name: authoredText('plan_date.name', 300),
		clause: optionalAuthoredText('plan_date.clause', 200),
		dateText: authoredText('plan_date.text', 100),
		fromYear: yearOrNone
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }): PlanDate => {
		const { fromYear, ...words } = dataset.value;
		const days = parseDateText(words.dateText);
		if (days) return { ...words, ...days, fromYear: fromYear ?? days.fromYear };
		addIssue({
			message: 'plan_date.text.unclear',
			path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'dateText', value: words.dateText }]
		});
		return NEVER;
	})
);
