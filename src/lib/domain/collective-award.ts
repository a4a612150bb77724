import * as v from 'valibot';
import { prizesByPlace, prizeSchema, type Prize, type PrizeWon } from './award';
import { formObject } from './form-object';

export const COLLECTIVE_MEASURES = ['share', 'number'] as const;
/** Participants of a unit as a share of its headcount | their number. */
export type CollectiveMeasure = (typeof COLLECTIVE_MEASURES)[number];

/** What a unit of at least `headcountFrom` people must reach to be considered; null = no bar of that kind. */
export interface HeadcountBand {
	headcountFrom: number;
	minParticipants: number | null;
	/** 0–1 */
	minShare: number | null;
}

/** Prizes for units (giải tập thể). */
export interface CollectiveRule {
	measure: CollectiveMeasure;
	bands: HeadcountBand[];
	prizes: Prize[];
}

/** How a unit took part. */
export interface UnitTurnout {
	unitId: string;
	/** Distinct persons. */
	participants: number;
	/** Null or 0 = not known. */
	headcount: number | null;
	/** Correct answers and questions over their counted results. */
	correctSum: number;
	totalSum: number;
}

export type NotConsidered = 'no_participants' | 'no_headcount' | 'too_few' | 'low_share';
export type PlacedUnit<U extends UnitTurnout = UnitTurnout> = U & {
	place: number;
	/** More participants than people: the headcount wants checking. */
	overHeadcount: boolean;
};

const whole = (code: string, min: number) =>
	v.pipe(v.number(code), v.integer(code), v.minValue(min, code), v.maxValue(10_000_000, code));

/** Bands come out from the smallest headcount up; two of the same are refused. */
export const collectiveSchema = formObject({
	measure: v.picklist(COLLECTIVE_MEASURES, 'collective.measure'),
	bands: v.pipe(
		v.array(
			formObject({
				headcountFrom: whole('collective.headcount', 0),
				minParticipants: v.nullable(whole('collective.participants', 1)),
				minShare: v.nullable(
					v.pipe(v.number('collective.share'), v.minValue(0, 'collective.share'), v.maxValue(1, 'collective.share'))
				)
			}),
			'collective.bands'
		),
		v.check(
			(bands) => new Set(bands.map(({ headcountFrom }) => headcountFrom)).size === bands.length,
			'collective.band_twice'
		),
		v.transform((bands) => [...bands].sort((a, b) => a.headcountFrom - b.headcountFrom))
	),
	prizes: v.pipe(v.array(prizeSchema, 'collective.prizes'), v.minLength(1, 'collective.prizes'))
});

/** The bar that a unit of this size must reach: of the greatest `headcountFrom` that is not above it. */
function bandOf(bands: readonly HeadcountBand[], headcount: number): HeadcountBand | null {
	const reached = bands.filter(({ headcountFrom }) => headcountFrom <= headcount);
	return reached.sort((a, b) => b.headcountFrom - a.headcountFrom)[0] ?? null;
}

/** Why a unit is not considered; null when it is. */
function obstacleTo(
	{ participants, headcount }: UnitTurnout,
	{ measure, bands }: CollectiveRule
): NotConsidered | null {
	if (participants === 0) return 'no_participants';
	const size = headcount || null;
	const needsSize = measure === 'share' || bands.some((band) => band.headcountFrom > 0 || band.minShare !== null);
	if (size === null && needsSize) return 'no_headcount';
	const band = bandOf(bands, size ?? 0);
	if (participants < (band?.minParticipants ?? 0)) return 'too_few';
	return size !== null && belowShare(participants, size, band?.minShare ?? 0) ? 'low_share' : null;
}

/** In whole numbers, with the bar in hundredths of a percent: 29 of 100 reach 29 %, though 0.29 × 100 is more than 29. */
const belowShare = (participants: number, headcount: number, share: number) =>
	participants * 10_000 < Math.round(share * 10_000) * headcount;

/** Which of a/b and c/d is greater, exactly: negative when the first is, 0 when they are equal. Nothing of nothing is 0. */
const byFraction = (a: number, b: number, c: number, d: number) => c * (b || 1) - a * (d || 1);

const byMeanCorrect = (a: UnitTurnout, b: UnitTurnout) =>
	byFraction(a.correctSum, a.totalSum, b.correctSum, b.totalSum);
const ORDER: Record<CollectiveMeasure, (a: UnitTurnout, b: UnitTurnout) => number> = {
	share: (a, b) =>
		byFraction(a.participants, a.headcount ?? 0, b.participants, b.headcount ?? 0) ||
		b.participants - a.participants ||
		byMeanCorrect(a, b),
	number: (a, b) => b.participants - a.participants || byMeanCorrect(a, b)
};

/**
 * Units by their share of participants, then their number, then the share of correct answers; by the number first where the
 * rule says so. Equals share a place. `left` are those that are not considered, with the reason.
 */
export function rankUnits<U extends UnitTurnout>(
	units: readonly U[],
	rule: CollectiveRule
): { placed: PlacedUnit<U>[]; left: (U & { reason: NotConsidered })[] } {
	const order = ORDER[rule.measure];
	const judged = units.map((unit) => ({ unit, reason: obstacleTo(unit, rule) }));
	const ordered = judged
		.flatMap(({ unit, reason }) => (reason === null ? [unit] : []))
		.sort((a, b) => order(a, b) || (a.unitId < b.unitId ? -1 : 1));
	let place = 1;
	const placeAt = (index: number, unit: U) => {
		const above = ordered[index - 1];
		if (above && order(above, unit) !== 0) place = index + 1;
		return place;
	};
	return {
		placed: ordered.map((unit, index) => ({
			...unit,
			place: placeAt(index, unit),
			overHeadcount: unit.headcount !== null && unit.headcount > 0 && unit.participants > unit.headcount
		})),
		left: judged.flatMap(({ unit, reason }) => (reason === null ? [] : [{ ...unit, reason }]))
	};
}

/** Prizes for units by place; units that share a place get the same. */
export function proposeCollectiveAwards<U extends PlacedUnit>(
	placed: readonly U[],
	prizes: readonly Prize[]
): PrizeWon<U>[] {
	return prizesByPlace(placed, prizes);
}
