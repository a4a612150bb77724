import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import type { ReachKind } from '../../../domain/participation';
import type { CountedLine } from '../../../domain/public-figures';
import { reachShare } from '../../../domain/reach-share';
import { unitValidOn } from '../../../domain/unit';
import type { UnitRow } from '../../store/units';
import type { FigureTotals } from '../reach/family-figures';
import type { UnitTree } from '../reach/unit-tree';

/** The key of the line of those who belong to the unit itself and to none below it. */
export const DIRECT = '-';

const collator = new Intl.Collator('vi', { numeric: true });

/** A unit's persons of a kind with their attempts: all of them, by group, and by unit right below. */
export function countedLines(tree: UnitTree, unit: UnitRow, totals: FigureTotals, kind: ReachKind, asOf: string) {
	const find = tree.denominatorsOn(asOf);
	const of = (id: string) => ({ persons: totals(id, kind).total, attempts: totals(id, 'attempts').total });
	const wholeHeadcount = (id: string) => {
		const share = reachShare(totals(id, kind).byGroup, id, find);
		return share.outside === 0 && share.headcount > 0 ? share.headcount : null;
	};
	const whole = of(unit.id);
	const below = tree
		.childrenOf(unit.id)
		.map((child) => ({ child, ...of(child.id) }))
		.filter(({ child, persons, attempts }) => unitValidOn(child, asOf) || persons > 0 || attempts > 0)
		.sort((a, b) => collator.compare(a.child.name, b.child.name) || (a.child.code < b.child.code ? -1 : 1));
	const units: CountedLine[] = below.map(({ child, persons, attempts }) => ({
		key: child.code,
		name: child.name,
		persons,
		attempts,
		headcount: wholeHeadcount(child.id)
	}));
	const sum = (field: 'persons' | 'attempts') => below.reduce((all, line) => all + line[field], 0);
	const direct = { persons: whole.persons - sum('persons'), attempts: whole.attempts - sum('attempts') };
	if (below.length > 0 && (direct.persons > 0 || direct.attempts > 0))
		units.push({ key: DIRECT, name: unit.name, headcount: null, ...direct });
	return {
		total: { ...whole, headcount: wholeHeadcount(unit.id) },
		groups: AUDIENCE_GROUPS.map((group): CountedLine => ({
			key: group,
			name: group,
			persons: totals(unit.id, kind).byGroup[group],
			attempts: totals(unit.id, 'attempts').byGroup[group],
			headcount: find(unit.id, group)?.headcount ?? null
		})),
		units
	};
}

export type CountedLines = ReturnType<typeof countedLines>;
