import * as v from 'valibot';
import { answerSchema, predictionSchema, responsesSchema } from '../../../domain/attempt';

const MOST_ANSWERS = 200;

/** What the paper page sends as answers are chosen. */
export const answersSchema = v.object(
	{
		answers: v.optional(v.pipe(v.array(answerSchema, 'answer.list'), v.maxLength(MOST_ANSWERS, 'answer.list')), []),
		prediction: v.optional(v.nullable(predictionSchema), null)
	},
	'answer.list'
);
export type SavedAnswers = v.InferOutput<typeof answersSchema>;

/**
 * The whole paper as a plain form posts it: `r` by position, and the positions of questions with boxes to tick, because an
 * unticked box posts nothing. A radio button cannot be unticked, so an absent one was never answered on this page.
 */
export const sheetSchema = v.pipe(
	v.object({
		r: v.optional(responsesSchema, {}),
		boxes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.digits('answer.position'))), v.maxLength(MOST_ANSWERS)), []),
		next: v.optional(v.string())
	}),
	v.transform(({ r, boxes, next }) => {
		const sheet = { ...Object.fromEntries(boxes.map((position) => [position, [] as string[]])), ...r };
		const answers = Object.entries(sheet).map(([position, optionIds]) => ({
			position: Number(position),
			optionIds,
			chosenAt: null
		}));
		return { answers, prediction: null, goOn: next !== undefined };
	})
);
