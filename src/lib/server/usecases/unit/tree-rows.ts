import { populationTree, type PopulationRow } from '../../../domain/population';
import { unitSearchKey } from '../../../domain/unit';
import type { FormerName } from '../../../domain/unit-name';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import * as unitChanges from '../../store/unit-changes';
import type { UnitTree } from '../reach/unit-tree';

interface Derived {
	rows: Map<string, ReadonlyMap<string, PopulationRow>>;
	former: FormerName[];
	/** What each unit is found by: its name, its code and what it was called before. */
	searchKeys: ReadonlyMap<string, string>;
}

/** Kept as long as the tree is: thousands of units are not added up and folded again for each page. */
const kept = new WeakMap<UnitTree, Promise<Derived>>();
const DATES_KEPT = 16;

export function derivedOf(tree: UnitTree): Promise<Derived> {
	const known = kept.get(tree);
	if (known) return known;
	const derived = derive(tree);
	kept.set(tree, derived);
	derived.catch(() => kept.delete(tree));
	return derived;
}

async function derive(tree: UnitTree): Promise<Derived> {
	const former = await unitChanges.allNames();
	const names = Map.groupBy(former, ({ unitId }) => unitId);
	const keyOf = (unit: UnitTree['units'][number]) =>
		[unitSearchKey(unit), ...(names.get(unit.id) ?? []).map(({ name }) => foldVietnamese(name))].join(' ');
	return { rows: new Map(), former, searchKeys: new Map(tree.units.map((unit) => [unit.id, keyOf(unit)])) };
}

/** Headcounts of every unit valid on a date. */
export async function populationRowsOn(tree: UnitTree, date: string): Promise<ReadonlyMap<string, PopulationRow>> {
	const { rows } = await derivedOf(tree);
	const known = rows.get(date);
	if (known) return known;
	const made = populationTree(tree.units, tree.populations, date);
	const [oldest] = rows.keys();
	if (rows.size >= DATES_KEPT && oldest !== undefined) rows.delete(oldest);
	rows.set(date, made);
	return made;
}
