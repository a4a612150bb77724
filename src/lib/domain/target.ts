import type { AudienceGroup } from './audience-group';
import { linearProjection, neededPacePer30Days } from './projection';

export const MEASURES = [
	'share_reached',
	'share_took_contest',
	'share_passed',
	'share_trained',
	'activity_count',
	'contest_count',
	'done',
	'manual_share'
] as const;
/**
 * How a target (chỉ tiêu) is measured. Computed by the platform: the `share_reached`, `share_took_contest`, `share_passed`,
 * `contest_count`. By recorded evidence: `share_trained`, `activity_count`, `done`, `manual_share`.
 */
export type Measure = (typeof MEASURES)[number];
export const AUTOMATIC_MEASURES: readonly Measure[] = [
	'share_reached',
	'share_took_contest',
	'share_passed',
	'contest_count'
];
/** Verified: distinct persons who finished an attempt or a lesson. Attested: headcounts of approved outreach activities. Never added up. */
export type ReachBasis = 'verified' | 'attested';
/**
 * '>' and '>=' differ on purpose: "trên 80 %" is not "ít nhất 80 %". '=' is for counts and done / not done; a plan that
 * says "2 reports a year" is met by the third one too.
 */
export type Comparator = '>' | '>=' | '=';
export const TARGET_STATUSES = ['achieved', 'on_track', 'behind', 'overdue', 'no_data'] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

export const TARGET_REASONS = [
	'no_figure',
	'no_denominator',
	'threshold_met',
	'deadline_passed',
	'not_started',
	'no_deadline',
	'not_done',
	'projection_meets',
	'projection_misses'
] as const;
/** Why a target has its status. */
export type TargetReason = (typeof TARGET_REASONS)[number];

export interface TargetDefinition {
	id: string;
	measure: Measure;
	groups: AudienceGroup[];
	comparator: Comparator;
	/** A fraction 0–1 for shares, a whole number for counts, 1 for done. */
	threshold: number;
	/** Local dates 'YYYY-MM-DD'; the period the plan gives, deadline inclusive; null = the plan names none. */
	startsOn: string;
	deadline: string | null;
}

export interface TargetEvaluation {
	status: TargetStatus;
	reason: TargetReason;
	/** numerator / denominator for shares (may exceed 1: then `overfull`), the count otherwise; null = no data. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Additional value per 30 days needed to meet the threshold at the deadline; null when not applicable. */
	neededPace: number | null;
	/** Value at the deadline if the pace so far goes on; null when it cannot be told. */
	projection: number | null;
	/** A share over 100 %: the denominator needs a look. */
	overfull: boolean;
}

/** What was found for a target on a date; null = nothing was. Shares are persons over headcount, in whole numbers. */
export type TargetFigure = { numerator: number; denominator: number } | { count: number } | { done: boolean } | null;

const SHARE_SCALE = 1_000_000;

/** Whole numbers cross-multiplied: 0.8 as a float is a little off, and exactly 80 % has to be told from over 80 %. */
function meets(numerator: number, denominator: number, comparator: Comparator, threshold: number): boolean {
	const have = numerator * SHARE_SCALE;
	const need = Math.round(threshold * SHARE_SCALE) * denominator;
	return comparator === '>' ? have > need : have >= need;
}

function fractionOf(figure: NonNullable<TargetFigure>): [numerator: number, denominator: number] {
	if ('numerator' in figure) return [figure.numerator, figure.denominator];
	return ['count' in figure ? figure.count : Number(figure.done), 1];
}

/**
 * Evaluates a target on the evening of the local date `asOf`. `history.startValue` is the value when its period began.
 * Without a deadline a target is never overdue and, until it is met, behind; before its period begins it is on track.
 */
export function evaluateTarget(
	definition: TargetDefinition,
	figure: TargetFigure,
	history: { startValue: number },
	asOf: string
): TargetEvaluation {
	const { comparator, threshold, startsOn, deadline } = definition;
	const blank = {
		value: null,
		numerator: null,
		denominator: null,
		neededPace: null,
		projection: null,
		overfull: false
	};
	if (figure === null) return { ...blank, status: 'no_data', reason: 'no_figure' };
	const [numerator, denominator] = fractionOf(figure);
	if (denominator <= 0) return { ...blank, status: 'no_data', reason: 'no_denominator', numerator, denominator };

	const isShare = 'numerator' in figure;
	const value = numerator / denominator;
	const known = {
		...blank,
		value,
		numerator,
		denominator: isShare ? denominator : null,
		overfull: isShare && numerator > denominator
	};
	if (meets(numerator, denominator, comparator, threshold)) {
		return { ...known, status: 'achieved', reason: 'threshold_met' };
	}
	if (deadline === null) return { ...known, status: 'behind', reason: 'no_deadline' };
	if (asOf > deadline) return { ...known, status: 'overdue', reason: 'deadline_passed' };
	if ('done' in figure) {
		return asOf < startsOn
			? { ...known, status: 'on_track', reason: 'not_started' }
			: { ...known, status: 'behind', reason: 'not_done' };
	}

	const course = { startValue: history.startValue, value, startsOn, asOf, deadline };
	const neededPace = neededPacePer30Days(threshold, course);
	const projected = linearProjection(course);
	if (projected === null) return { ...known, neededPace, status: 'on_track', reason: 'not_started' };
	const projection = isShare ? Math.min(projected, Math.max(1, value)) : projected;
	return meets(projection, 1, comparator, threshold)
		? { ...known, neededPace, projection, status: 'on_track', reason: 'projection_meets' }
		: { ...known, neededPace, projection, status: 'behind', reason: 'projection_misses' };
}
