import * as v from 'valibot';
import { signInSchema } from '../../../domain/participant';

const option = v.pipe(
	v.string('lesson.answer_invalid'),
	v.regex(/^\d{1,2}$/, 'lesson.answer_invalid'),
	v.transform(Number)
);

/** The form of a lesson's checks: the ids `asked`, and the index of the chosen option by id. Each check left open is an issue at its field. */
export const lessonAnswersSchema = v.pipe(
	v.object({
		asked: v.pipe(v.array(v.string()), v.nonEmpty(), v.maxLength(20)),
		answers: v.optional(v.record(v.string(), option, 'lesson.answer_invalid'), {})
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { asked, answers } = dataset.value;
		for (const id of asked.filter((one) => answers[one] === undefined)) {
			addIssue({
				message: 'lesson.answer_required',
				path: [
					{ type: 'object', origin: 'value', input: dataset.value, key: 'answers', value: answers },
					{ type: 'object', origin: 'value', input: answers, key: id, value: undefined }
				]
			});
		}
	}),
	v.transform(({ answers }) => ({ answers }))
);

/** The same answers, sent again together with who gave them. */
export const lessonSignInSchema = v.intersect([signInSchema, lessonAnswersSchema]);
