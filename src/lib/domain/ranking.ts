import type { PredictionSubject, TieStep } from './round-rules';
import { lotKey } from './seed';

/** One person's counted attempt. Durations and times in ms. */
export interface RankingEntry {
	participantId: string;
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

export type Placed<E extends RankingEntry = RankingEntry> = E & {
	/** 1 is first. After two in place 1 comes place 3. */
	place: number;
	/** The first thing that sets this entry apart from the one above it; 'tied' when nothing does; 'correct' for the first entry. */
	decidedBy: 'correct' | TieStep | 'tied';
	/** By how much (answers, people, ms); 0 when tied or first; null for lots and where a prediction is missing. */
	gap: number | null;
};

type Criterion = { name: 'correct' | TieStep; valueOf: (entry: RankingEntry) => number | string };

/** Smaller is better in each. A missing prediction is farther off than any number. */
function criteria({ tieSteps, outcome, seed }: RankingRules): Criterion[] {
	const lots = new Map<string, string>();
	const lotOf = (id: string): string => {
		const lot = lots.get(id) ?? lotKey(seed ?? '', id);
		lots.set(id, lot);
		return lot;
	};
	const distance = (prediction: number | null) =>
		prediction === null || outcome === null ? Infinity : Math.abs(prediction - outcome);
	const steps: Record<TieStep, Criterion['valueOf'] | null> = {
		prediction: outcome === null ? null : (entry) => distance(entry.prediction),
		duration: (entry) => entry.durationMs,
		earlier: (entry) => entry.submittedAt,
		lot: seed === null ? null : (entry) => lotOf(entry.participantId)
	};
	const listed = tieSteps.flatMap((name) => {
		const valueOf = steps[name];
		return valueOf === null ? [] : [{ name, valueOf }];
	});
	return [{ name: 'correct', valueOf: (entry) => -entry.correct }, ...listed];
}

/**
 * Ranks by more correct answers, then by the tie steps in their order. The order of `entries` plays no part; those who
 * are equal to the last step share a place and are listed by id.
 */
export function rank<E extends RankingEntry>(entries: readonly E[], rules: RankingRules): Placed<E>[] {
	const all = criteria(rules);
	const decider = (a: E, b: E) => all.find(({ valueOf }) => valueOf(a) !== valueOf(b));
	const ordered = [...entries].sort((a, b) => {
		const valueOf = decider(a, b)?.valueOf ?? ((entry: RankingEntry) => entry.participantId);
		return valueOf(a) < valueOf(b) ? -1 : 1;
	});
	let place = 1;
	return ordered.map((entry, index): Placed<E> => {
		const above = ordered[index - 1];
		if (above === undefined) return { ...entry, place, decidedBy: 'correct', gap: 0 };
		const decidedBy = decider(above, entry);
		if (decidedBy === undefined) return { ...entry, place, decidedBy: 'tied', gap: 0 };
		place = index + 1;
		return {
			...entry,
			place,
			decidedBy: decidedBy.name,
			gap: gapBetween(decidedBy.valueOf(above), decidedBy.valueOf(entry))
		};
	});
}

function gapBetween(above: number | string, below: number | string): number | null {
	const gap = Number(below) - Number(above);
	return typeof below === 'number' && Number.isFinite(gap) ? gap : null;
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
