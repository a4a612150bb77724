import type { AudienceGroup } from './audience-group';
import { populationTree, type Population } from './population';
import { unitValidOn, type Unit } from './unit';

export interface Denominator {
	headcount: number;
	/** `own`: the unit's own figure; `parts`: the sum of the figures of units below it. */
	basis: 'own' | 'parts';
	/** The figures that were used. */
	parts: Population[];
}

type TreeUnit = Pick<Unit, 'id' | 'parentId' | 'path' | 'validFrom' | 'validTo'>;

/** The children of each unit that are units on the date: one that was merged away no longer counts beside its successor. */
export function childrenOn(
	units: readonly Pick<Unit, 'id' | 'parentId' | 'validFrom' | 'validTo'>[],
	date: string
): Map<string, string[]> {
	const children = new Map<string, string[]>();
	for (const unit of units) {
		if (unit.parentId === null || !unitValidOn(unit, date)) continue;
		const siblings = children.get(unit.parentId);
		if (siblings) siblings.push(unit.id);
		else children.set(unit.parentId, [unit.id]);
	}
	return children;
}

/**
 * The units whose own figures make up the figure of `unitId`: the unit itself where it has one, else each child's by the
 * same rule. Nobody is counted twice, because below a unit with its own figure no further one is used.
 */
export function figureHolders(
	unitId: string,
	children: ReadonlyMap<string, string[]>,
	has: (unitId: string) => boolean
): string[] {
	if (has(unitId)) return [unitId];
	return (children.get(unitId) ?? []).flatMap((child) => figureHolders(child, children, has));
}

/**
 * Finds denominators (mẫu số) for any unit × group of the tree on a date, with the figures they were made of.
 * null = nobody has entered one, at the unit or below it. Each is worked out once.
 */
export function denominators(units: readonly TreeUnit[], history: readonly Population[], date: string) {
	const rows = populationTree(units, history, date);
	const children = childrenOn(units, date);
	const found = new Map<string, Denominator | null>();
	const find = (unitId: string, group: AudienceGroup): Denominator | null => {
		const cell = rows.get(unitId)?.[group];
		if (!cell || cell.total === null) return null;
		const own = (id: string) => rows.get(id)?.[group].own ?? null;
		const parts = figureHolders(unitId, children, (id) => own(id) !== null).flatMap((id) => own(id) ?? []);
		return { headcount: cell.total, basis: cell.own ? 'own' : 'parts', parts };
	};
	return (unitId: string, group: AudienceGroup): Denominator | null => {
		const key = `${unitId} ${group}`;
		const known = found.get(key);
		if (known !== undefined) return known;
		const denominator = find(unitId, group);
		found.set(key, denominator);
		return denominator;
	};
}

export type DenominatorFinder = ReturnType<typeof denominators>;

/** Several groups together; `missing` names the groups without any figure, and then the sum is not to be divided by. */
export function denominatorOfGroups(
	find: DenominatorFinder,
	unitId: string,
	groups: readonly AudienceGroup[]
): Denominator & { missing: AudienceGroup[] } {
	const found = groups.map((group) => ({ group, denominator: find(unitId, group) }));
	return {
		headcount: found.reduce((sum, { denominator }) => sum + (denominator?.headcount ?? 0), 0),
		basis: found.every(({ denominator }) => denominator?.basis === 'own') ? 'own' : 'parts',
		parts: found.flatMap(({ denominator }) => denominator?.parts ?? []),
		missing: found.filter(({ denominator }) => denominator === null).map(({ group }) => group)
	};
}

/** Each source of these figures once, with its newest date. */
export function sourcesOf(parts: readonly Population[]): Pick<Population, 'source' | 'asOf'>[] {
	const newest = new Map<string, string>();
	for (const { source, asOf } of parts) if (asOf > (newest.get(source) ?? '')) newest.set(source, asOf);
	return [...newest].map(([source, asOf]) => ({ source, asOf }));
}
