import * as v from 'valibot';

/** A phone that was without a line for longer has probably lost its clock, not its line. */
const OLDEST_DAYS = 90;
/** A phone's clock may be a little fast. */
const FAST_MINUTES = 10;

/**
 * When a lesson was answered by the phone's clock, in ms, as far as it can be true: never after `now`; null when the phone's clock
 * cannot be right.
 */
export function believableAnswerTime(answeredAt: number, now: number): number | null {
	if (answeredAt > now + FAST_MINUTES * 60_000) return null;
	if (answeredAt < now - OLDEST_DAYS * 86_400_000) return null;
	return Math.min(answeredAt, now);
}

/** A completion that was kept on a phone. `reader` is the mark of who was signed in then; null = nobody, and the sender says it was them. */
export const keptCompletionSchema = v.object({
	answers: v.pipe(
		v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
		v.check((answers) => Object.keys(answers).length <= 20, 'lesson.answer_invalid')
	),
	answeredAt: v.pipe(v.number(), v.finite(), v.transform(Math.round)),
	reader: v.nullable(v.pipe(v.string(), v.maxLength(64)))
});
export type KeptCompletion = v.InferOutput<typeof keptCompletionSchema>;
