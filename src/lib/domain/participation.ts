export const REACH_KINDS = ['any', 'contest', 'passed', 'lesson'] as const;
/**
 * Verified reach of a person: finished a contest attempt (`contest`), reached the pass mark in one (`passed`), completed a
 * lesson (`lesson`), or any of these (`any`). Always counted in distinct persons.
 */
export type ReachKind = (typeof REACH_KINDS)[number];

/** The periods a participation counts in: all time and the local calendar year of its day ('YYYY-MM-DD'). */
export function periodsOf(localDay: string): string[] {
	return ['all', localDay.slice(0, 4)];
}
