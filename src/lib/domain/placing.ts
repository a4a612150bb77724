import type { TieStep } from './round-rules';
import { lotKey } from './seed';
import { mapInSlices, sortInSlices } from './slices';

/** What an order was decided by; 'correct' is the first criterion: correct answers, or the points of overall standings. */
export type DecidedBy = 'correct' | TieStep | 'tied';

export interface Placing {
	/** 1 is first. After two in place 1 comes place 3. */
	place: number;
	/** The first thing that sets this entry apart from the one above it; 'tied' when nothing does; 'correct' for the first entry. */
	decidedBy: DecidedBy;
	/** By how much (answers, people, ms); 0 when tied or first; null for lots and where a prediction is missing. */
	gap: number | null;
}

/** Smaller is better. Numbers, or texts such as lots. */
export interface Criterion<E> {
	name: 'correct' | TieStep;
	valueOf: (entry: E) => number | string;
}

/** The listed tie steps in their order; a step that is null cannot be taken yet and is left out. */
export function tieCriteria<E>(
	tieSteps: readonly TieStep[],
	valuesOf: Record<TieStep, Criterion<E>['valueOf'] | null>
): Criterion<E>[] {
	return tieSteps.flatMap((name) => {
		const valueOf = valuesOf[name];
		return valueOf === null ? [] : [{ name, valueOf }];
	});
}

/** An entry's lot, worked out once. Null before the seed is drawn. */
export function lotOf(seed: string | null): ((entry: { entryCode: string }) => string) | null {
	if (seed === null) return null;
	const lots = new Map<string, string>();
	return ({ entryCode }) => {
		const lot = lots.get(entryCode) ?? lotKey(seed, entryCode);
		lots.set(entryCode, lot);
		return lot;
	};
}

/**
 * Entries in their order by the criteria, with their places. The order in which they come plays no part; those who are equal
 * to the last criterion share a place and are listed by entry code. Yields between slices of a few ms.
 */
export function* placedInSlices<E extends { entryCode: string }>(
	entries: readonly E[],
	criteria: readonly Criterion<E>[]
): Generator<void, (E & Placing)[]> {
	const decider = (a: E, b: E) => criteria.find(({ valueOf }) => valueOf(a) !== valueOf(b));
	const ordered = yield* sortInSlices(entries, (a, b) => {
		const valueOf = decider(a, b)?.valueOf ?? (({ entryCode }: E) => entryCode);
		return valueOf(a) < valueOf(b) ? -1 : 1;
	});
	let place = 1;
	return yield* mapInSlices(ordered, (entry, index): E & Placing => {
		const above = ordered[index - 1];
		if (above === undefined) return { ...entry, place, decidedBy: 'correct', gap: 0 };
		const decidedBy = decider(above, entry);
		if (decidedBy === undefined) return { ...entry, place, decidedBy: 'tied', gap: 0 };
		place = index + 1;
		const { name, valueOf } = decidedBy;
		return { ...entry, place, decidedBy: name, gap: gapBetween(valueOf(above), valueOf(entry)) };
	});
}

function gapBetween(above: number | string, below: number | string): number | null {
	const gap = Number(below) - Number(above);
	return typeof below === 'number' && Number.isFinite(gap) ? gap : null;
}
