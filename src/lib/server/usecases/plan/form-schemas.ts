import * as v from 'valibot';
import { planDateSchema, planHeadSchema } from '../../../domain/plan-draft';
import { targetDraftSchema } from '../../../domain/target-draft';
import { formObject } from '../../../domain/form-object';
import { localDateSchema } from '../../../domain/local-date';
import { authoredText } from '../../../domain/authored-text';

const id = (code: string) => v.pipe(v.string(code), v.trim(), v.nonEmpty(code), v.maxLength(64, code));
/** The revision that a form was filled in on; a form without one counts as stale. */
const revision = v.pipe(v.string('plan.stale'), v.regex(/^\d{1,9}$/, 'plan.stale'), v.transform(Number));
const sure = v.literal('on', 'plan.sure');

export const copySchema = v.object({
	unitId: id('plan.unit'),
	/** '' = an empty plan. */
	from: v.optional(v.pipe(v.string(), v.maxLength(64, 'field.invalid')), '')
});
export type CopyInput = v.InferOutput<typeof copySchema>;

export const headFormSchema = formObject({ ...planHeadSchema.entries, revision });
const isBlank = (row: unknown) => {
	const { name, dateText, remove } = row as Partial<Record<string, unknown>>;
	return remove === 'on' || (!String(name ?? '').trim() && !String(dateText ?? '').trim());
};
/** The last rows of the form are for adding and may stay empty; a row that is ticked to go is not looked at. */
const dateRow = v.lazy((row) =>
	isBlank(row ?? {})
		? v.pipe(
				v.any(),
				v.transform(() => null)
			)
		: planDateSchema
);
export const datesFormSchema = v.object({
	revision,
	dates: v.pipe(
		v.optional(v.array(dateRow), []),
		v.maxLength(60, 'plan_date.too_many'),
		v.transform((rows) => rows.filter((row) => row !== null))
	)
});
export const targetFormSchema = formObject({ ...targetDraftSchema.entries, revision });
export const targetActSchema = v.object({ revision, targetId: id('target.not_found') });
export const moveSchema = v.object({ ...targetActSchema.entries, to: v.picklist(['up', 'down'], 'field.invalid') });
export const retireSchema = v.object({ ...targetActSchema.entries, sure });
export const planActSchema = v.object({ revision });
export const archiveSchema = v.object({ revision, sure });

export const denominatorSchema = v.object({
	unitId: id('field.required'),
	headcount: v.pipe(
		v.string('denominator.headcount'),
		v.trim(),
		v.regex(/^\d{1,9}$/, 'denominator.headcount'),
		v.transform(Number),
		v.minValue(1, 'denominator.headcount'),
		v.maxValue(100_000_000, 'denominator.headcount')
	),
	asOf: localDateSchema,
	source: authoredText('denominator.source', 300)
});
export type DenominatorInput = v.InferOutput<typeof denominatorSchema>;

export const signSchema = v.object({ evidenceId: id('evidence.not_found'), sure: v.literal('on', 'evidence.sure') });
export type SignInput = v.InferOutput<typeof signSchema>;

export type HeadForm = v.InferOutput<typeof headFormSchema>;
export type MoveForm = v.InferOutput<typeof moveSchema>;
export type TargetAct = v.InferOutput<typeof targetActSchema>;
export type PlanAct = v.InferOutput<typeof planActSchema>;
