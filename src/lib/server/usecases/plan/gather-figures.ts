import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { childrenOn } from '../../../domain/denominator';
import { REACH_KINDS, type ReachKind } from '../../../domain/participation';
import { REACH_KIND_OF } from '../../../domain/target-figure';
import { eveOf, periodOn } from '../../../domain/target-period';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as participationFigures from '../../store/participation-figures';
import type { FigureWindow } from '../../store/reach-figures';
import * as targetEvidence from '../../store/target-evidence';
import type { TargetRow } from '../../store/targets';
import { familyFigures } from '../reach/family-figures';
import { instant, type Scope } from '../reach/find-scope';

export type Figures = Awaited<ReturnType<typeof gatherFigures>>;

/** Persons reached count from ever on, since who knows the matter knows it; for a yearly target from the year's first day. */
export const reachPeriod = (target: Pick<TargetRow, 'yearly' | 'deadline'>, asOf: string) =>
	target.yearly && target.deadline === null ? asOf.slice(0, 4) : 'all';

/** Everything that the targets of one plan need to be evaluated, in a handful of queries however many they are. */
export async function gatherFigures(scope: Scope, planId: string, targets: readonly TargetRow[]) {
	const { tree, unit, units, asOf } = scope;
	const [reach, evidence, openings] = await Promise.all([
		reachOn(scope, datesOf(targets, asOf)),
		targetEvidence.standingOfPlan(planId, unit.path, asOf),
		participationFigures.openingsUnder(unit.path, { fromMs: 0, toMs: instant(asOf, '23:59') + 59_999 })
	]);
	return {
		/** Distinct persons of the groups reached in the period up to a date that was asked for. */
		reach,
		denominator: tree.denominatorsOn(asOf),
		children: childrenOn(units, asOf),
		evidenceOf: (targetId: string) => evidence.filter((row) => row.targetId === targetId),
		openings: openings.map(({ contestId, opensAt }) => ({ contestId, openedOn: toLocalDate(opensAt, ZONE) }))
	};
}

/** For each target computed from reach: today's window and the one that ended on the eve of its period. */
function datesOf(targets: readonly TargetRow[], asOf: string): ReachWindow[] {
	return targets
		.filter(({ measure }) => REACH_KIND_OF[measure])
		.flatMap((target) => {
			const period = reachPeriod(target, asOf);
			return [asOf, eveOf(periodOn(target, asOf).startsOn)].map((to) => ({ period, to }));
		});
}

interface ReachWindow extends FigureWindow {
	to: string;
}

async function reachOn({ tree, unit, today, asOf }: Scope, windows: ReachWindow[]) {
	const keyed = new Map(windows.map((window) => [`${window.period} ${window.to}`, window]));
	const found = await Promise.all(
		[...keyed].map(async ([key, { period, to }]) => {
			const window = { period, to: to < today ? to : null };
			return [key, await familyFigures(tree, unit, window, REACH_KINDS, asOf, false)] as const;
		})
	);
	const sums = new Map(found);
	return (window: ReachWindow, kind: ReachKind, groups: readonly AudienceGroup[] = AUDIENCE_GROUPS) => {
		const byGroup = sums.get(`${window.period} ${window.to}`)?.(unit.id, kind).byGroup;
		return groups.reduce((sum, group) => sum + (byGroup?.[group] ?? 0), 0);
	};
}
