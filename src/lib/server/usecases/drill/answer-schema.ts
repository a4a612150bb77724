import * as v from 'valibot';

/** The form of one question; which sitting it belongs to is in the page's address. */
export const practiceAnswerSchema = v.object({
	versionId: v.pipe(v.string('drill.question_gone'), v.regex(/^[0-9a-z]{1,64}$/, 'drill.question_gone')),
	optionIds: v.optional(v.pipe(v.array(v.string('drill.answer_required')), v.maxLength(8, 'drill.answer_required')), [])
});
export type PracticeAnswer = v.InferOutput<typeof practiceAnswerSchema>;
