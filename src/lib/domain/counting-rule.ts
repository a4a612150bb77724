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

/** The results of one person in the order in which the rule takes them; best = more correct, then shorter, then earlier. */
export function countedFirst<A extends FinishedAttempt>(attempts: readonly A[], rule: CountingRule): A[] {
	return [...attempts].sort(BETTER[rule]);
}

/** The one attempt of a person that counts. Null when there is none. */
export function countedAttempt<A extends FinishedAttempt>(attempts: readonly A[], rule: CountingRule): A | null {
	return countedFirst(attempts, rule)[0] ?? null;
}
