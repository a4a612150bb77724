import * as v from 'valibot';
import { PRACTICE_MODES } from '../../../domain/practice-mode';

const id = v.pipe(v.string('drill.question_gone'), v.regex(/^[0-9a-z]{1,64}$/, 'drill.question_gone'));

/** The form of one question. `answerId` was made with the page, so that a form sent twice counts once. */
export const practiceAnswerSchema = v.object({
	answerId: v.pipe(v.string('drill.question_gone'), v.regex(/^[0-9a-z]{22}$/, 'drill.question_gone')),
	itemId: id,
	versionId: id,
	mode: v.picklist(PRACTICE_MODES, 'drill.question_gone'),
	optionIds: v.optional(v.pipe(v.array(v.string('drill.answer_required')), v.maxLength(8, 'drill.answer_required')), [])
});
export type PracticeAnswer = v.InferOutput<typeof practiceAnswerSchema>;
