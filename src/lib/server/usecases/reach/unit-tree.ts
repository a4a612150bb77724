import { denominators, type DenominatorFinder } from '../../../domain/denominator';
import { unitValidOn } from '../../../domain/unit';
import type { Db } from '../../db';
import * as populations from '../../store/populations';
import * as revisions from '../../store/revisions';
import * as units from '../../store/units';

const DATES_KEPT = 16;

/** All units with every headcount ever entered, as they stand in the database. */
export interface UnitTree {
	/** Parents before their children. */
	units: readonly units.UnitRow[];
	byId: ReadonlyMap<string, units.UnitRow>;
	/** Units right below, closed ones too. */
	childrenOf(id: string): readonly units.UnitRow[];
	/** The unit with this path and everything below it. */
	under(path: string): units.UnitRow[];
	populations: readonly populations.PopulationRow[];
	denominatorsOn(date: string): DenominatorFinder;
	/** The unit that `id` had become by a local date: itself, or the one at the end of its successors. */
	successorOn(id: string, date: string): units.UnitRow | undefined;
	/** Units that had become another one by that date. */
	movedOn(date: string): readonly { from: units.UnitRow; to: units.UnitRow }[];
}

let kept: { revision: number; tree: UnitTree } | null = null;

/**
 * Read once for each revision of the tree, however many pages ask: thousands of units with their headcounts change rarely and
 * every figure needs them. Never stale, because the revision is looked at each time.
 */
export async function unitTree(): Promise<UnitTree> {
	const revision = await revisions.current(revisions.TREE);
	if (kept?.revision === revision) return kept.tree;
	const [rows, history] = await Promise.all([units.list(), populations.history()]);
	const tree = treeOf(rows, history);
	kept = { revision, tree };
	return tree;
}

/** After a change of units or populations that did not go through their stores' own functions, which do this themselves. */
export const bumpTree = (tx: Db): Promise<void> => revisions.bump(tx, revisions.TREE);

function treeOf(rows: units.UnitRow[], history: populations.PopulationRow[]): UnitTree {
	const sorted = [...rows].sort((a, b) => (a.path < b.path ? -1 : 1));
	const byId = new Map(sorted.map((unit) => [unit.id, unit]));
	const children = Map.groupBy(sorted, ({ parentId }) => parentId);
	const successorOn = (id: string, date: string) => {
		let unit = byId.get(id);
		for (let steps = 0; unit?.successorId && unit.validTo !== null && unit.validTo < date && steps < 100; steps++)
			unit = byId.get(unit.successorId) ?? unit;
		return unit;
	};
	const followed = sorted.filter(({ successorId }) => successorId !== null);
	return {
		units: sorted,
		byId,
		childrenOf: (id) => children.get(id) ?? [],
		under: (path) => sorted.filter((unit) => unit.path.startsWith(path)),
		populations: history,
		denominatorsOn: keepNewest((date) => denominators(sorted, history, date)),
		successorOn,
		movedOn: keepNewest((date) =>
			followed.flatMap((from) => {
				const to = successorOn(from.id, date);
				return to && to.id !== from.id ? [{ from, to }] : [];
			})
		)
	};
}

function keepNewest<T>(make: (date: string) => T): (date: string) => T {
	const made = new Map<string, T>();
	return (date) => {
		const known = made.get(date);
		if (known !== undefined) return known;
		const value = make(date);
		const [oldest] = made.keys();
		if (made.size >= DATES_KEPT && oldest !== undefined) made.delete(oldest);
		made.set(date, value);
		return value;
	};
}

/** Of these units those that are units on the date. */
export const validOn = (all: readonly units.UnitRow[], date: string) => all.filter((unit) => unitValidOn(unit, date));
