import type { AttemptState, Responses } from '../attempt';
import type { PaperLine } from '../blueprint';
import { markOf, type KeyCorrection } from '../key-correction';

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

/** What papers are marked by now: the keys of their versions, and the corrections that stand. */
export interface Marking {
	keys: ReadonlyMap<string, readonly string[]>;
	corrections: ReadonlyMap<string, KeyCorrection>;
}

/** Marks an attempt by the keys now in force, so that a mended key shows in the analysis at once. */
export function analysedPaper({ paper, responses, times = {} }: TakenPaper, { keys, corrections }: Marking) {
	return paper.map(({ versionId }, position): AnalysedAnswer => {
		const chosen = responses[position] ?? [];
		const mark = markOf({ versionId, key: keys.get(versionId) ?? [] }, chosen, corrections);
		const isRight = mark === 1 && (chosen.length > 0 || corrections.has(versionId));
		return { versionId, chosen, mark: isRight ? 1 : 0, timeMs: times[position] ?? null };
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
