export const REACH_KINDS = ['any', 'contest', 'passed', 'lesson'] as const;
/**
 * Verified reach of a person: finished a contest attempt (`contest`), reached the pass mark in one (`passed`), completed a
 * lesson (`lesson`), or any of these (`any`). Always counted in distinct persons.
 */
export type ReachKind = (typeof REACH_KINDS)[number];

/** 'YYYY-Qn', the quarter of a local day. */
export const quarterOf = (localDay: string): string =>
	`${localDay.slice(0, 4)}-Q${Math.ceil(Number(localDay.slice(5, 7)) / 3)}`;

/** The periods a participation counts in: all time, and the local calendar year and quarter of its day ('YYYY-MM-DD'). */
export function periodsOf(localDay: string): string[] {
	return ['all', localDay.slice(0, 4), quarterOf(localDay)];
}

/** A contest and a round are periods of their own: their persons are distinct over them. */
export const contestPeriod = (contestId: string): string => `c:${contestId}`;
export const roundPeriod = (roundId: string): string => `r:${roundId}`;
