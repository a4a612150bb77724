import type { AudienceGroup } from './audience-group';
import type { Eligibility } from './round-rules';
import { isInSubtree } from './unit';

export interface Entrant {
	group: AudienceGroup;
	unitPath: string;
	birthYear: number | null;
}

export const ELIGIBILITY_FAULTS = ['group', 'unit', 'birth_year', 'age'] as const;
/** Not one of the groups | not below one of the units | no year of birth though the contest has a minimum age | too young. */
export type EligibilityFault = (typeof ELIGIBILITY_FAULTS)[number];

/**
 * The first rule that keeps the entrant out, or null. `unitPaths` are the paths of `eligibility.unitIds`. Only the year of
 * birth is asked for, so whoever reaches the minimum age in the calendar year `year` may enter.
 */
export function eligibilityFault(
	eligibility: Eligibility,
	unitPaths: readonly string[],
	entrant: Entrant,
	year: number
): EligibilityFault | null {
	const { groups, minimumAge } = eligibility;
	if (groups.length > 0 && !groups.includes(entrant.group)) return 'group';
	if (unitPaths.length > 0 && !unitPaths.some((path) => isInSubtree(entrant.unitPath, path))) return 'unit';
	if (minimumAge === null) return null;
	if (entrant.birthYear === null) return 'birth_year';
	return year - entrant.birthYear < minimumAge ? 'age' : null;
}
