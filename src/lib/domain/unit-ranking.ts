import { compareReach, type ReachShare } from './reach-share';
import { compareUnitNames } from './unit';

export const RANKINGS = ['share', 'number'] as const;
/** What units are ranked by: the share of their people who took part, or how many they are. */
export type Ranking = (typeof RANKINGS)[number];

export interface Ranked {
	name: string;
	/** Distinct persons. */
	persons: number;
	share: ReachShare;
}

/**
 * Units from best to worst, each with its place: equal ones share a place and the next one's counts them all (1, 2, 2, 4). By share
 * those without a headcount come last and have no place.
 */
export function rankUnits<U extends Ranked>(units: readonly U[], by: Ranking): (U & { place: number | null })[] {
	const compare = (a: U, b: U) =>
		by === 'share' ? compareReach(a.share, b.share) || b.persons - a.persons : b.persons - a.persons;
	const isTie = (a: U, b: U) => (by === 'share' ? compareReach(a.share, b.share) === 0 : a.persons === b.persons);
	let place = 0;
	let before: U | undefined;
	return [...units]
		.sort((a, b) => compare(a, b) || compareUnitNames(a, b))
		.map((unit, index) => {
			if (before === undefined || !isTie(before, unit)) place = index + 1;
			before = unit;
			return { ...unit, place: by === 'share' && unit.share.headcount === 0 ? null : place };
		});
}
