import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { FigureKind } from '../../../domain/figure-count';
import { noCounts, type CountTotals } from '../../../domain/reach';
import { isInSubtree } from '../../../domain/unit';
import * as reachFigures from '../../store/reach-figures';
import type { UnitRow } from '../../store/units';
import { familyFigures } from './family-figures';
import type { UnitTree } from './unit-tree';

/**
 * Counts of one kind of every unit of a subtree, each with everything below it, as of a local date: what was counted in a unit that
 * has become another one by then is counted there, as in `familyFigures`.
 */
export async function subtreeFigures(
	tree: UnitTree,
	unit: UnitRow,
	window: reachFigures.FigureWindow,
	kind: FigureKind,
	asOf: string
): Promise<(unitId: string) => CountTotals> {
	const sums = new Map<string, CountTotals>();
	const add = (unitId: string, group: AudienceGroup, n: number) => {
		const totals = sums.get(unitId) ?? noCounts();
		totals.byGroup[group] += n;
		totals.total += n;
		sums.set(unitId, totals);
	};
	const addAbove = ({ path }: UnitRow, group: AudienceGroup, n: number) => {
		if (isInSubtree(path, unit.path)) for (const id of path.split('/').filter(Boolean)) add(id, group, n);
	};
	for (const { unitId, group, n, pending } of await reachFigures.ofSubtree(unit.path, window, [kind])) {
		const one = tree.byId.get(unitId);
		if (pending && one) addAbove(one, group, n);
		else add(unitId, group, n);
	}
	const totals = (unitId: string) => sums.get(unitId) ?? noCounts();
	const moved = tree
		.movedOn(asOf)
		.filter(({ from, to }) => isInSubtree(from.path, unit.path) || isInSubtree(to.path, unit.path));
	// As it was counted first: one correction must not change what the next one reads.
	const corrections = await Promise.all(
		moved.map(async ({ from, to }) => {
			const isInside = isInSubtree(from.path, unit.path);
			const counted = isInside ? null : await familyFigures(tree, from, window, [kind], '');
			const of = (id: string) => (counted ? counted(id, kind) : totals(id));
			const own = (group: AudienceGroup) =>
				tree.childrenOf(from.id).reduce((rest, { id }) => rest - of(id).byGroup[group], of(from.id).byGroup[group]);
			return { from, to, own: AUDIENCE_GROUPS.map((group) => ({ group, n: own(group) })) };
		})
	);
	for (const { from, to, own } of corrections)
		for (const { group, n } of own) {
			addAbove(from, group, -n);
			addAbove(to, group, n);
		}
	return totals;
}
