import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { FIGURE_KINDS } from '../../../domain/figure-count';
import { REACH_KINDS, type ReachKind } from '../../../domain/participation';
import { sourcesOf, type DenominatorFinder } from '../../../domain/denominator';
import { reachShare, type ReachShare } from '../../../domain/reach-share';
import { unitValidOn } from '../../../domain/unit';
import { rankUnits } from '../../../domain/unit-ranking';
import type { UnitRow } from '../../store/units';
import { familyFigures, type FigureTotals } from './family-figures';
import type { Scope } from './find-scope';
import { readTrend } from './read-trend';

type Persons = Record<ReachKind, number>;

/** Verified reach of a unit: by group, by the units right below it, and over time. Everything adds up to `total`. */
export async function readReach(scope: Scope) {
	const { tree, unit, reachWindow, asOf } = scope;
	const [totals, trend] = await Promise.all([
		familyFigures(tree, unit, reachWindow, FIGURE_KINDS, asOf),
		readTrend(scope, { period: scope.period, to: scope.to, kind: 'any' })
	]);
	const find = tree.denominatorsOn(asOf);
	const rows = unitRows(scope, totals, find);
	return {
		groups: AUDIENCE_GROUPS.map((group) => groupRow(scope, totals, find, group)),
		total: unitRow(unit, totals, find),
		units: rows,
		notStarted: rows.filter(({ persons }) => persons.any === 0).map(({ id, name }) => ({ id, name })),
		/** Of the unit itself, not of one below it: what is missing between `units` and `total`. */
		direct: directRow(scope, totals),
		trend
	};
}

function byKind<T>(value: (kind: ReachKind) => T): Record<ReachKind, T> {
	return Object.fromEntries(REACH_KINDS.map((kind) => [kind, value(kind)])) as Record<ReachKind, T>;
}

function groupRow({ tree, unit }: Scope, totals: FigureTotals, find: DenominatorFinder, group: AudienceGroup) {
	const denominator = find(unit.id, group);
	const reachedPersons = totals(unit.id, 'any').byGroup[group];
	const reachedParts = tree.childrenOf(unit.id).filter(({ id }) => totals(id, 'any').byGroup[group] > 0);
	return {
		group,
		persons: byKind((kind): number => totals(unit.id, kind).byGroup[group]),
		attempts: totals(unit.id, 'attempts').byGroup[group],
		share: {
			persons: denominator ? reachedPersons : 0,
			headcount: denominator?.headcount ?? 0,
			outside: denominator ? 0 : reachedPersons
		} satisfies ReachShare,
		basis: denominator?.basis ?? null,
		sources: sourcesOf(denominator?.parts ?? []),
		/** Units right below that have people reached but no headcount, while the sum of others is the denominator. */
		unitsWithout: denominator?.basis === 'parts' ? reachedParts.filter(({ id }) => find(id, group) === null).length : 0
	};
}

function unitRow(unit: UnitRow, totals: FigureTotals, find: DenominatorFinder) {
	return {
		id: unit.id,
		name: unit.name,
		kind: unit.kind,
		validTo: unit.validTo,
		persons: byKind((kind): number => totals(unit.id, kind).total),
		attempts: totals(unit.id, 'attempts').total,
		share: reachShare(totals(unit.id, 'any').byGroup, unit.id, find)
	};
}

/** The units right below, from best to worst. One that is no longer valid stays as long as it has persons to count. */
function unitRows({ tree, unit, asOf }: Scope, totals: FigureTotals, find: DenominatorFinder) {
	const rows = tree
		.childrenOf(unit.id)
		.map((child) => ({ valid: unitValidOn(child, asOf), ...unitRow(child, totals, find) }))
		.filter(({ valid, persons, attempts }) => valid || persons.any > 0 || attempts > 0);
	const ranked = rankUnits(
		rows.map((row) => ({ row, name: row.name, persons: row.persons.any, share: row.share })),
		'share'
	);
	return ranked.map(({ row, place }) => ({ ...row, place }));
}

function directRow({ tree, unit }: Scope, totals: FigureTotals): { persons: Persons; attempts: number } {
	const own = (kind: (typeof FIGURE_KINDS)[number]) =>
		totals(unit.id, kind).total - tree.childrenOf(unit.id).reduce((sum, { id }) => sum + totals(id, kind).total, 0);
	return { persons: byKind(own), attempts: own('attempts') };
}
