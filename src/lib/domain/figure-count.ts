import { REACH_KINDS } from './participation';

/** What a figure counts: distinct persons (người) of a kind of verified reach, or finished attempts (lượt). */
export const FIGURE_KINDS = [...REACH_KINDS, 'attempts'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const TOTAL = '';

/** A quarter is known as a whole only; every other period can be looked at as it stood on an earlier day. */
export const hasDays = (period: string): boolean => !/^\d{4}-Q\d$/.test(period);

/** The buckets that a count of a local day adds to: the whole period '', its month 'YYYY-MM', its day 'YYYY-MM-DD'. */
export function bucketsOf(period: string, day: string): string[] {
	return hasDays(period) ? [TOTAL, day.slice(0, 7), day] : [TOTAL];
}
