import { lotOf, placedInSlices, tieCriteria, type Criterion, type Placing } from './placing';
import type { PredictionSubject, TieStep } from './round-rules';
import { finished } from './slices';

export type { DecidedBy } from './placing';

/** One person's counted attempt. Durations and times in ms. */
export interface RankingEntry {
	/** See `entryCode`: what lots are drawn by. */
	entryCode: string;
	correct: number;
	durationMs: number;
	submittedAt: number;
	prediction: number | null;
}

export interface RankingRules {
	/** In order; steps that are not listed are off. */
	tieSteps: readonly TieStep[];
	/** What the prediction question asked for, once it is known; null leaves the prediction out. */
	outcome: number | null;
	/** Of the draw of lots; null, before the draw, leaves lots out, so that equals share a place. */
	seed: string | null;
}

export type Placed<E extends RankingEntry = RankingEntry> = E & Placing;

/** How far a prediction is off; null where there is none, or nothing to measure it by. */
export function predictionDistance(prediction: number | null, outcome: number | null): number | null {
	return prediction === null || outcome === null ? null : Math.abs(prediction - outcome);
}

/** A missing prediction is farther off than any number. */
function criteria({ tieSteps, outcome, seed }: RankingRules): Criterion<RankingEntry>[] {
	return [
		{ name: 'correct', valueOf: ({ correct }) => -correct },
		...tieCriteria<RankingEntry>(tieSteps, {
			prediction: outcome === null ? null : ({ prediction }) => predictionDistance(prediction, outcome) ?? Infinity,
			duration: ({ durationMs }) => durationMs,
			earlier: ({ submittedAt }) => submittedAt,
			lot: lotOf(seed)
		})
	];
}

/**
 * Ranks by more correct answers, then by the tie steps in their order. The order of `entries` plays no part; those who
 * are equal to the last step share a place and are listed by entry code.
 */
export function rank<E extends RankingEntry>(entries: readonly E[], rules: RankingRules): Placed<E>[] {
	return finished(rankInSlices(entries, rules));
}

/** The same ranking, worked out in slices of a few ms: a server lets other requests pass at each `yield`. */
export function rankInSlices<E extends RankingEntry>(
	entries: readonly E[],
	rules: RankingRules
): Generator<void, Placed<E>[]> {
	return placedInSlices(entries, criteria(rules));
}

/** Persons (người) and attempts (lượt) as counted when the round closed. */
export interface RoundOutcome {
	fullMarks: number;
	participants: number;
	attempts: number;
}

/** The number that the prediction question asked for. */
export function predictionOutcome(subject: PredictionSubject, counts: RoundOutcome): number {
	const { fullMarks, participants, attempts } = counts;
	return { full_marks: fullMarks, participants, attempts }[subject];
}
