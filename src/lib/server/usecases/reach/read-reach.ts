import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { REACH_KINDS, type ReachKind } from '../../../domain/participation';
import { denominators, sourcesOf, type DenominatorFinder } from '../../../domain/denominator';
import { sumSubtree, type CountTotals, type UnitGroupCount } from '../../../domain/reach';
import { compareReach, reachShare, type ReachShare } from '../../../domain/reach-share';
import { reachTrend } from '../../../domain/reach-trend';
import { unitValidOn } from '../../../domain/unit';
import * as participationFigures from '../../store/participation-figures';
import * as populations from '../../store/populations';
import * as reachFigures from '../../store/reach-figures';
import type { UnitRow } from '../../store/units';
import type { Scope } from './find-scope';

type Persons = Record<ReachKind, number>;
/** Persons (người) by kind and attempts (lượt), each for every unit of the tree with all below it. */
interface Totals {
	persons: Record<ReachKind, Map<string, CountTotals>>;
	attempts: Map<string, CountTotals>;
}

/** Verified reach of a unit: by group, by the units right below it, and over time. Everything adds up to `total`. */
export async function readReach(scope: Scope) {
	const { unit, units, reachWindow, openingWindow } = scope;
	const [reached, attempts, daily, history] = await Promise.all([
		reachFigures.byUnit(unit.path, reachWindow),
		participationFigures.attemptsByUnit(unit.path, openingWindow),
		reachFigures.daily(unit.path, reachWindow, 'any', AUDIENCE_GROUPS),
		populations.historyUnder([unit.path])
	]);
	const ofKind = (kind: ReachKind) =>
		reached.filter((row) => row.kind === kind).map((row) => ({ ...row, count: row.persons }));
	const totals: Totals = {
		persons: byKind((kind) => sumSubtree(ofKind(kind), units)),
		attempts: sumSubtree(
			attempts.map((row) => ({ ...row, count: row.attempts })),
			units
		)
	};
	const find = denominators(units, history, scope.asOf);
	const rows = unitRows(scope, totals, find);
	return {
		groups: AUDIENCE_GROUPS.map((group) => groupRow(scope, totals, find, ofKind('any'), group)),
		total: unitRow(unit, totals, find),
		units: rows,
		notStarted: rows.filter(({ persons }) => persons.any === 0).map(({ id, name }) => ({ id, name })),
		/** Of the unit itself, not of one below it: what is missing between `units` and `total`. */
		direct: directRow(scope, totals),
		trend: reachTrend(daily, reachWindow.to)
	};
}

function byKind<T>(value: (kind: ReachKind) => T): Record<ReachKind, T> {
	return Object.fromEntries(REACH_KINDS.map((kind) => [kind, value(kind)])) as Record<ReachKind, T>;
}

function groupRow(
	{ unit }: Scope,
	{ persons, attempts }: Totals,
	find: DenominatorFinder,
	reached: UnitGroupCount[],
	group: AudienceGroup
) {
	const denominator = find(unit.id, group);
	const reachedPersons = persons.any.get(unit.id)?.byGroup[group] ?? 0;
	const inGroup = reached.filter((row) => row.group === group && row.count > 0);
	return {
		group,
		persons: byKind((kind) => persons[kind].get(unit.id)?.byGroup[group] ?? 0),
		attempts: attempts.get(unit.id)?.byGroup[group] ?? 0,
		share: {
			persons: denominator ? reachedPersons : 0,
			headcount: denominator?.headcount ?? 0,
			outside: denominator ? 0 : reachedPersons
		} satisfies ReachShare,
		basis: denominator?.basis ?? null,
		sources: sourcesOf(denominator?.parts ?? []),
		/** Units that have people reached but no headcount of their own or below, while the sum of others is the denominator. */
		unitsWithout:
			denominator?.basis === 'parts' ? inGroup.filter(({ unitId }) => find(unitId, group) === null).length : 0
	};
}

function unitRow(unit: UnitRow, { persons, attempts }: Totals, find: DenominatorFinder) {
	const reached = persons.any.get(unit.id)?.byGroup;
	return {
		id: unit.id,
		name: unit.name,
		kind: unit.kind,
		validTo: unit.validTo,
		persons: byKind((kind): number => persons[kind].get(unit.id)?.total ?? 0),
		attempts: attempts.get(unit.id)?.total ?? 0,
		share: reached ? reachShare(reached, unit.id, find) : { persons: 0, headcount: 0, outside: 0 }
	};
}

/** The units right below, from best to worst. One that is no longer valid stays as long as it has persons to count. */
function unitRows({ unit, units, asOf }: Scope, totals: Totals, find: DenominatorFinder) {
	const rows = units
		.filter(({ parentId }) => parentId === unit.id)
		.map((child) => ({ valid: unitValidOn(child, asOf), ...unitRow(child, totals, find) }))
		.filter(({ valid, persons, attempts }) => valid || persons.any > 0 || attempts > 0)
		.sort((a, b) => compareReach(a.share, b.share) || b.persons.any - a.persons.any);
	const place = (share: ReachShare) => rows.findIndex((row) => compareReach(row.share, share) === 0) + 1;
	/** Units with the same share have the same place; one without a share has none. */
	return rows.map((row) => ({ ...row, place: row.share.headcount > 0 ? place(row.share) : null }));
}

function directRow({ unit, units }: Scope, { persons, attempts }: Totals): { persons: Persons; attempts: number } {
	const children = units.filter(({ parentId }) => parentId === unit.id);
	const own = (totals: Map<string, CountTotals>) =>
		(totals.get(unit.id)?.total ?? 0) - children.reduce((sum, { id }) => sum + (totals.get(id)?.total ?? 0), 0);
	return { persons: byKind((kind) => own(persons[kind])), attempts: own(attempts) };
}
