import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { hasDays, type FigureKind } from '../../../domain/figure-count';
import { reachTrend, type TrendPoint } from '../../../domain/reach-trend';
import * as reachFigures from '../../store/reach-figures';
import { termsOf } from './family-figures';
import type { Scope } from './find-scope';

interface Trend {
	period: string;
	/** Last local day. */
	to: string;
	kind: FigureKind;
	groups?: readonly AudienceGroup[];
}

/** Persons of the scope's unit reached so far, day by day or month by month; none for a period that has no days. */
export async function readTrend(
	{ tree, unit, asOf }: Scope,
	{ period, to, kind, groups = AUDIENCE_GROUPS }: Trend
): Promise<TrendPoint[]> {
	if (!hasDays(period)) return [];
	const terms = await Promise.all(
		termsOf(tree, unit, asOf).map(async ({ unit, sign }) => {
			const days = await reachFigures.daily(unit, { period, to }, kind);
			return days.map(({ day, group, n }) => ({ day, group, persons: sign * n }));
		})
	);
	const asked = terms.flat().filter(({ group }) => groups.includes(group));
	return reachTrend(asked, to);
}
