import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { childrenOn } from '../../../domain/denominator';
import { REACH_KINDS, type ReachKind } from '../../../domain/participation';
import { hasAttested } from '../../../domain/target-draft';
import { REACH_KIND_OF } from '../../../domain/target-figure';
import { eveOf, periodOn } from '../../../domain/target-period';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as outreachFigures from '../../store/outreach-figures';
import * as participationFigures from '../../store/participation-figures';
import type { FigureWindow } from '../../store/reach-figures';
import * as targetDenominators from '../../store/target-denominators';
import * as targetEvidence from '../../store/target-evidence';
import type { TargetRow } from '../../store/targets';
import { familyFigures } from '../reach/family-figures';
import { instant, type Scope } from '../reach/find-scope';
import { attestedFigures, type AttestedWindow } from './attested-figures';

export type Figures = Awaited<ReturnType<typeof gatherFigures>>;

/** Persons reached count from ever on, since who knows the matter knows it; for a yearly target from the year's first day. */
export const reachPeriod = (target: Pick<TargetRow, 'yearly' | 'deadline'>, asOf: string) =>
	target.yearly && target.deadline === null ? asOf.slice(0, 4) : 'all';

/** Everything that the targets of one plan need to be evaluated, in a handful of queries however many they are. */
export async function gatherFigures(scope: Scope, planId: string, targets: readonly TargetRow[]) {
	const { tree, unit, units, asOf } = scope;
	const [reach, attested, activities, evidence, waiting, ownHeadcounts, openings] = await Promise.all([
		reachOn(scope, datesOf(targets, asOf)),
		attestedFigures(scope, attestedWindowsOf(targets, asOf)),
		activitiesOf(scope, targets),
		targetEvidence.standingOfPlan(planId, unit.path, asOf),
		targetEvidence.waitingOfPlan(planId, unit.path, asOf),
		targetDenominators.listOfPlan(planId, unit.path, asOf),
		participationFigures.openingsUnder(unit.path, { fromMs: 0, toMs: instant(asOf, '23:59') + 59_999 })
	]);
	return {
		/** Distinct persons of the groups reached in the period up to a date that was asked for. */
		reach,
		/** The same by headcounts of approved outreach activities. */
		attested,
		/** Approved outreach activities of the period that were recorded as counting towards a target. */
		activitiesOf: (targetId: string) => activities.get(targetId) ?? 0,
		/** Records that wait for a signature. */
		waitingOf: (targetId: string) => waiting.get(targetId) ?? 0,
		ownHeadcountsOf: (targetId: string) => ownHeadcounts.filter((row) => row.targetId === targetId),
		denominator: tree.denominatorsOn(asOf),
		children: childrenOn(units, asOf),
		evidenceOf: (targetId: string) => evidence.filter((row) => row.targetId === targetId),
		openings: openings.map(({ contestId, opensAt }) => ({ contestId, openedOn: toLocalDate(opensAt, ZONE) }))
	};
}

/** Attested reach up to a local date, from the same day on as verified reach. */
export const attestedWindow = (target: TargetRow, asOf: string, to: string): AttestedWindow => {
	const year = reachPeriod(target, asOf);
	return { from: year === 'all' ? null : `${year}-01-01`, to, channels: target.channels };
};

const attestedWindowsOf = (targets: readonly TargetRow[], asOf: string) =>
	targets
		.filter(({ measure }) => hasAttested(measure))
		.flatMap((target) => [asOf, eveOf(periodOn(target, asOf).startsOn)].map((to) => attestedWindow(target, asOf, to)));

async function activitiesOf({ unit, asOf }: Scope, targets: readonly TargetRow[]): Promise<Map<string, number>> {
	const counting = targets.filter(({ measure }) => measure === 'activity_count');
	const found = counting.map(async (target) => {
		const window = { from: periodOn(target, asOf).startsOn, to: asOf };
		return [target.id, await outreachFigures.countForTarget(target.id, unit.path, window)] as const;
	});
	return new Map(await Promise.all(found));
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
