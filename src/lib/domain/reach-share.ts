import { AUDIENCE_GROUPS } from './audience-group';
import type { DenominatorFinder } from './denominator';
import type { GroupCounts } from './reach';

/** The share of a unit's people who were reached, over the groups whose headcount is known. */
export interface ReachShare {
	persons: number;
	/** 0 = of no group is it known, so there is no share. */
	headcount: number;
	/** Persons of groups without a headcount: reached, but in no share. */
	outside: number;
}

export function reachShare(reached: GroupCounts, unitId: string, find: DenominatorFinder): ReachShare {
	const share = { persons: 0, headcount: 0, outside: 0 };
	for (const group of AUDIENCE_GROUPS) {
		const denominator = find(unitId, group);
		if (denominator === null) share.outside += reached[group];
		else {
			share.persons += reached[group];
			share.headcount += denominator.headcount;
		}
	}
	return share;
}

/** From best to worst: by share (whole numbers cross-multiplied), units without a share after them by number of persons. */
export function compareReach(a: ReachShare, b: ReachShare): number {
	if (a.headcount > 0 && b.headcount > 0) return b.persons * a.headcount - a.persons * b.headcount;
	if (a.headcount > 0 || b.headcount > 0) return b.headcount - a.headcount;
	return b.outside - a.outside;
}
