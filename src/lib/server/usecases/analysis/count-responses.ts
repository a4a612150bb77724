import { analysedPaper, isAnalysed, type Marking } from '../../../domain/item-analysis/analysed-paper';
import { answerTimes } from '../../../domain/item-analysis/answer-times';
import { addPaper, noResponses, type ResponseCounts } from '../../../domain/item-analysis/response-counts';
import { breathe } from '../../breathe';
import * as analysedAttempts from '../../store/analysed-attempts';
import type { PersonCursor } from '../../store/attempts';
import type { CountedAttempts } from '../../store/item-analyses';

/** Small enough that an answer that is being saved meanwhile waits for a few milliseconds only. */
const READ_AT_ONCE = 100;
/** An attempt has a step for each answer. */
const STEPS_READ_AT_ONCE = 25;

/**
 * Counts what the ended attempts of a round say of its items; `read` is told after each stretch how many attempts were read. Only counts are kept
 * of them: memory does not grow with the number of people, and no figure names anybody.
 */
export async function countResponses(
	roundId: string,
	which: CountedAttempts,
	marking: Marking,
	read: (attempts: number) => void
): Promise<ResponseCounts> {
	const counts = noResponses();
	for (let after: PersonCursor = null; ;) {
		const stretch = await analysedAttempts.stretch(roundId, which, after, READ_AT_ONCE);
		await breathe();
		const ended = stretch.filter((attempt) => isAnalysed(attempt, which));
		for (let from = 0; from < ended.length; from += STEPS_READ_AT_ONCE) {
			const some = ended.slice(from, from + STEPS_READ_AT_ONCE);
			const steps = await analysedAttempts.answeringOf(some.map(({ id }) => id));
			for (const attempt of some) {
				const times = answerTimes(steps.get(attempt.id) ?? []);
				addPaper(counts, analysedPaper({ ...attempt, times }, marking));
			}
			await breathe();
		}
		read(stretch.length);
		if (stretch.length < READ_AT_ONCE) return counts;
		after = stretch.at(-1) ?? null;
	}
}
