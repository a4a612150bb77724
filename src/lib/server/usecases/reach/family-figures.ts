import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { FigureKind } from '../../../domain/figure-count';
import { noCounts, type CountTotals } from '../../../domain/reach';
import { isInSubtree } from '../../../domain/unit';
import * as reachFigures from '../../store/reach-figures';
import type { UnitRow } from '../../store/units';
import type { UnitTree } from './unit-tree';

/** Totals by unit and kind; a unit without any has none. */
export type FigureTotals = (unitId: string, kind: FigureKind) => CountTotals;

/**
 * Counts of a unit and of each unit right below it, as of a local date: what was counted in a unit that has become another one by
 * then is counted there. Everything below a unit adds up to it.
 */
export async function familyFigures(
	tree: UnitTree,
	unit: UnitRow,
	window: reachFigures.FigureWindow,
	kinds: readonly FigureKind[],
	asOf: string,
	withParts = true
): Promise<FigureTotals> {
	const shown = withParts ? [unit, ...tree.childrenOf(unit.id)] : [unit];
	const moved = tree.movedOn(asOf).filter(({ from, to }) => shown.some((one) => crosses(one, from, to)));
	const others = new Set(moved.flatMap(({ from }) => [from, ...tree.childrenOf(from.id)]).map(({ id }) => id));
	const rows = await reachFigures.ofFamily({ unit, withParts, others: [...others] }, window, kinds);
	const sums = new Map<string, CountTotals>();
	const add = (unitId: string, kind: FigureKind, group: AudienceGroup, n: number) => {
		const key = `${unitId} ${kind}`;
		const totals = sums.get(key) ?? noCounts();
		totals.byGroup[group] += n;
		totals.total += n;
		sums.set(key, totals);
	};
	const asked = [...new Set([...shown.map(({ id }) => id), ...others])];
	for (const { unitId, kind, group, n, pending } of rows) {
		if (!pending) add(unitId, kind, group, n);
		else for (const id of above(tree, unitId)) if (asked.includes(id)) add(id, kind, group, n);
	}
	const totals: FigureTotals = (unitId, kind) => sums.get(`${unitId} ${kind}`) ?? noCounts();
	// First all that moved as it was counted, then where it belongs: one correction must not change what the next one reads.
	const corrections = moved.flatMap(({ from, to }) =>
		kinds.flatMap((kind) =>
			AUDIENCE_GROUPS.map((group) => {
				const below = tree.childrenOf(from.id).reduce((sum, { id }) => sum + totals(id, kind).byGroup[group], 0);
				return { from, to, kind, group, n: totals(from.id, kind).byGroup[group] - below };
			})
		)
	);
	for (const { from, to, kind, group, n } of corrections) {
		for (const one of shown.filter((one) => crosses(one, from, to))) {
			add(one.id, kind, group, isInSubtree(to.path, one.path) ? n : -n);
		}
	}
	return totals;
}

/** One of the two lies in the unit, the other one does not. */
const crosses = (unit: UnitRow, from: UnitRow, to: UnitRow) =>
	isInSubtree(from.path, unit.path) !== isInSubtree(to.path, unit.path);

const above = (tree: UnitTree, unitId: string) => tree.byId.get(unitId)?.path.split('/').filter(Boolean) ?? [];

/** The terms whose counts, each with its sign, make up a unit's as of a date: itself, and what moved in or out. */
export function termsOf(tree: UnitTree, unit: UnitRow, asOf: string): { unit: UnitRow; sign: 1 | -1 }[] {
	const moved = tree.movedOn(asOf).filter(({ from, to }) => crosses(unit, from, to));
	return [
		{ unit, sign: 1 },
		...moved.flatMap(({ from, to }) => {
			const sign = isInSubtree(to.path, unit.path) ? 1 : -1;
			const own = { unit: from, sign } as const;
			const below = tree.childrenOf(from.id).map((child) => ({ unit: child, sign: -sign as 1 | -1 }));
			return [own, ...below];
		})
	];
}
