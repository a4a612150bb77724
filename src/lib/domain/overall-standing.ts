import * as v from 'valibot';
import { prizeSchema, type Prize } from './award';
import { countedFirst } from './counting-rule';
import { formObject } from './form-object';
import { lotOf, placedInSlices, tieCriteria, type Criterion, type Placing } from './placing';
import type { TieStep } from './round-rules';
import { finished, groupInSlices, mapInSlices } from './slices';

export const OVERALL_METHODS = ['sum', 'best', 'points'] as const;
/** Correct answers of all rounds | of a person's best `bestOf` rounds | points for the places in each round. */
export type OverallMethod = (typeof OVERALL_METHODS)[number];

/** How the rounds of a contest add up. */
export interface OverallRule {
	method: OverallMethod;
	/** Rounds that count, for 'best'; 0 otherwise. */
	bestOf: number;
	/** Points of place 1, 2, … in a round, for 'points'; no points beyond the list. */
	points: number[];
	/** Given for the overall standings, in each division. */
	prizes: Prize[];
}

/** A person's line in the standings of one round. Durations and times in ms. */
export interface RoundResult {
	roundId: string;
	participantId: string;
	/** In the scope of the contest: see `entryCode`. */
	entryCode: string;
	correct: number;
	total: number;
	durationMs: number;
	submittedAt: number;
	/** |prediction − outcome|; null without a prediction. */
	distance: number | null;
	/** In the round, within the person's division. */
	place: number;
}

/** A person's rounds added up. All but `score` is over the counted rounds. */
export interface OverallEntry {
	participantId: string;
	entryCode: string;
	/** Correct answers or points, by the rule. */
	score: number;
	rounds: number;
	correct: number;
	total: number;
	durationMs: number;
	/** Of the last of them. */
	submittedAt: number;
	/** The sum; null where one of them has no prediction. */
	distance: number | null;
}

/** `decidedBy` 'correct' stands for the score. */
export type PlacedOverall = OverallEntry & Placing;

export interface OverallConditions {
	tieSteps: readonly TieStep[];
	/** Of the draw of lots; null leaves lots out. */
	seed: string | null;
}

const MOST_ROUNDS = 100;
const whole = (code: string, min: number, max: number) =>
	v.pipe(v.number(code), v.integer(code), v.minValue(min, code), v.maxValue(max, code));
const descending = (points: number[]) => points.every((value, index) => value <= (points[index - 1] ?? value));

/** Never more for a lower place. */
const pointsSchema = v.pipe(
	v.array(whole('overall.points', 0, 1000), 'overall.points'),
	v.maxLength(1000, 'overall.points'),
	v.check(descending, 'overall.points_order')
);

/** What a method has no use for is dropped. */
export const overallSchema = v.pipe(
	formObject({
		method: v.picklist(OVERALL_METHODS, 'overall.method'),
		bestOf: whole('overall.best_of', 0, MOST_ROUNDS),
		points: pointsSchema,
		prizes: v.array(prizeSchema, 'overall.prizes')
	}),
	v.forward(
		v.check(({ method, bestOf }) => method !== 'best' || bestOf > 0, 'overall.best_of'),
		['bestOf']
	),
	v.forward(
		v.check(({ method, points }) => method !== 'points' || (points[0] ?? 0) > 0, 'overall.points'),
		['points']
	),
	v.transform(({ method, bestOf, points, prizes }): OverallRule => ({
		method,
		bestOf: method === 'best' ? bestOf : 0,
		points: method === 'points' ? points : [],
		prizes
	}))
);

/** Whether a contest of so many rounds has overall standings at all, and enough rounds for its rule. */
export function overallFits({ method, bestOf }: OverallRule, rounds: number): boolean {
	return rounds > 1 && (method !== 'best' || bestOf <= rounds);
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** One person's results, at least one, added up. Of 'best' those rounds count that `countedFirst` puts first. */
export function overallEntry(results: readonly RoundResult[], { method, bestOf, points }: OverallRule): OverallEntry {
	// Sorting is stable: rounds that are equal in everything count in the order of their ids, in whatever order they come.
	const inOrder = [...results].sort((a, b) => (a.roundId < b.roundId ? -1 : 1));
	const counted = method === 'best' ? countedFirst(inOrder, 'best').slice(0, bestOf) : inOrder;
	const { participantId = '', entryCode = '' } = results[0] ?? {};
	const correct = sum(counted.map((one) => one.correct));
	const distances = counted.flatMap(({ distance }) => (distance === null ? [] : [distance]));
	return {
		participantId,
		entryCode,
		score: method === 'points' ? sum(counted.map(({ place }) => points[place - 1] ?? 0)) : correct,
		rounds: counted.length,
		correct,
		total: sum(counted.map((one) => one.total)),
		durationMs: sum(counted.map((one) => one.durationMs)),
		submittedAt: Math.max(...counted.map((one) => one.submittedAt)),
		distance: distances.length === counted.length ? sum(distances) : null
	};
}

/** A missing prediction is farther off than any number. */
const criteria = ({ tieSteps, seed }: OverallConditions): Criterion<OverallEntry>[] => [
	{ name: 'correct', valueOf: ({ score }) => -score },
	...tieCriteria<OverallEntry>(tieSteps, {
		prediction: ({ distance }) => distance ?? Infinity,
		duration: ({ durationMs }) => durationMs,
		earlier: ({ submittedAt }) => submittedAt,
		lot: lotOf(seed)
	})
];

/** The order over all rounds: by the score, then by the tie steps over the counted rounds. `results` come in any order. */
export function rankOverall(
	results: Iterable<RoundResult>,
	rule: OverallRule,
	conditions: OverallConditions
): PlacedOverall[] {
	return finished(rankOverallInSlices(results, rule, conditions));
}

/** The same, worked out in slices of a few ms. */
export function* rankOverallInSlices(
	results: Iterable<RoundResult>,
	rule: OverallRule,
	conditions: OverallConditions
): Generator<void, PlacedOverall[]> {
	const persons = yield* groupInSlices(results, ({ participantId }) => participantId);
	const entries = yield* mapInSlices([...persons.values()], (own) => overallEntry(own, rule));
	return yield* placedInSlices(entries, criteria(conditions));
}
