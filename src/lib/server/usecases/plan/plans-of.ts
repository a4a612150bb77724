import { foldVietnamese } from '../../../domain/vietnamese-name';
import * as plans from '../../store/plans';
import type { UnitRow } from '../../store/units';
import type { UnitTree } from '../reach/unit-tree';

/** The unit itself and those above it, from the unit upward. */
export const lineOf = (tree: UnitTree, unit: Pick<UnitRow, 'path'>) =>
	unit.path
		.split('/')
		.filter(Boolean)
		.flatMap((id) => tree.byId.get(id) ?? [])
		.reverse();

/** The plans that a unit can be looked at by: its own and those of the units above it, the nearest first, then the shipped ones. */
export async function plansOf(tree: UnitTree, unit: Pick<UnitRow, 'path'>): Promise<plans.PlanRow[]> {
	const ids = lineOf(tree, unit).map(({ id }) => id);
	const [own, shipped] = await Promise.all([plans.listOfUnits(ids), plans.list()]);
	const steps = ({ unitId }: plans.PlanRow) => ids.indexOf(unitId ?? '');
	return [...own.sort((a, b) => steps(a) - steps(b)), ...shipped];
}

type Candidates = readonly plans.PlanRow[];

/** The nearest own plan on the way up; else the shipped one of the unit's own place or of one above it; else none. */
export function followedPlan(tree: UnitTree, unit: Pick<UnitRow, 'path'>, candidates: Candidates) {
	const own = candidates.find(({ unitId }) => unitId !== null);
	if (own) return own;
	const names = lineOf(tree, unit).map(({ name }) => foldVietnamese(name));
	return candidates.find(({ place }) => names.some((name) => name.endsWith(foldVietnamese(place))));
}

/** The plan that a unit's figures are shown by unless another one is asked for. */
export const defaultPlan = (tree: UnitTree, unit: Pick<UnitRow, 'path'>, candidates: Candidates) =>
	followedPlan(tree, unit, candidates) ?? candidates[0];
