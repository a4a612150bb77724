import type { AttemptState, Responses } from '../attempt';
import type { PaperLine } from '../blueprint';
import { itemFraction } from '../scoring';

/** What one person did with one item. */
export interface AnalysedAnswer {
	versionId: string;
	/** Empty = unanswered. */
	chosen: readonly string[];
	mark: 0 | 1;
	/** See `answerTimes`; null where it is not known. */
	timeMs: number | null;
}

/** One attempt: every item of its paper once, unanswered ones too. */
export type AnalysedPaper = readonly AnalysedAnswer[];

interface TakenPaper {
	paper: readonly PaperLine[];
	responses: Responses;
	/** By position; absent = not known. */
	times?: Readonly<Record<number, number>>;
}

/** Marks an attempt by the keys now in force, so that a mended key shows in the analysis at once. */
export function analysedPaper({ paper, responses, times = {} }: TakenPaper, keys: ReadonlyMap<string, string[]>) {
	return paper.map(({ versionId }, position): AnalysedAnswer => {
		const chosen = responses[position] ?? [];
		const mark = itemFraction(keys.get(versionId) ?? [], chosen);
		return { versionId, chosen, mark: chosen.length === 0 ? 0 : mark, timeMs: times[position] ?? null };
	});
}

/**
 * Which attempts an analysis takes. A second attempt is made by somebody who has seen questions and often their answers, so
 * only first ones count by default; running and voided attempts never do.
 */
export function isAnalysed(
	{ state, number }: { state: AttemptState; number: number },
	which: 'first' | 'all' = 'first'
) {
	return (state === 'submitted' || state === 'expired') && (which === 'all' || number === 1);
}
