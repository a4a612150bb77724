import { LEAST_PERSONS } from './guarded-figure';

interface Asked {
	persons: number;
	facility: number | null;
}

/** About one in twenty differences of two equal items is larger by chance. */
const CERTAIN = 1.96;

/**
 * Whether an item became easier from one round to the next: the difference of two shares, in standard errors of both together (two-proportion z
 * test with a pooled share). Null where either was asked of too few. The people of two rounds differ, so it is a reason to look, not a finding.
 */
export function facilityTrend(before: Asked, after: Asked): 'easier' | 'harder' | 'alike' | null {
	if (before.facility === null || after.facility === null) return null;
	if (Math.min(before.persons, after.persons) < LEAST_PERSONS) return null;
	const right = before.facility * before.persons + after.facility * after.persons;
	const pooled = right / (before.persons + after.persons);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.persons + 1 / after.persons));
	const difference = after.facility - before.facility;
	if (Math.abs(difference) <= CERTAIN * error) return 'alike';
	return difference > 0 ? 'easier' : 'harder';
}
