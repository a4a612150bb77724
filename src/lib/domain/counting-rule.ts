import type { CountingRule } from './round-rules';

/** What a counting rule looks at; durations and times in ms. */
export interface FinishedAttempt {
	correct: number;
	durationMs: number;
	submittedAt: number;
}

const BETTER: Record<CountingRule, (a: FinishedAttempt, b: FinishedAttempt) => number> = {
	best: (a, b) => b.correct - a.correct || a.durationMs - b.durationMs || a.submittedAt - b.submittedAt,
	first: (a, b) => a.submittedAt - b.submittedAt,
	last: (a, b) => b.submittedAt - a.submittedAt
};

/** The one attempt of a person that counts; best = more correct, then shorter, then earlier. Null when there is none. */
export function countedAttempt<A extends FinishedAttempt>(attempts: readonly A[], rule: CountingRule): A | null {
	return [...attempts].sort(BETTER[rule])[0] ?? null;
}
