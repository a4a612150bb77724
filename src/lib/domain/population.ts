import type { AudienceGroup } from './audience-group';
import { unitValidOn, type Unit } from './unit';

/** Dân số, số người của một nhóm: how many belong to a group of a unit on a date, by what source. */
export interface Headcount {
	unitId: string;
	group: AudienceGroup;
	headcount: number;
	asOf: string;
	source: string;
}

export interface Denominator {
	headcount: number;
	/** `own`: the unit's own figure; `parts`: the sum of the figures of units below it. */
	basis: 'own' | 'parts';
	/** The figures that were used. */
	parts: Headcount[];
}

type TreeUnit = Pick<Unit, 'id' | 'parentId' | 'validFrom' | 'validTo'>;

/** The children of each unit that are units on the date: one that was merged away no longer counts beside its successor. */
export function childrenOn(units: readonly TreeUnit[], date: string): Map<string, string[]> {
	const children = new Map<string, string[]>();
	for (const unit of units) {
		if (unit.parentId === null || !unitValidOn(unit, date)) continue;
		children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit.id]);
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
 * Finds denominators for any unit × group of the tree on a date. `headcounts` are the newest of each unit × group on that
 * date; null = nobody has entered one, at the unit or below it.
 */
export function denominators(units: readonly TreeUnit[], headcounts: readonly Headcount[], date: string) {
	const children = childrenOn(units, date);
	const known = new Map(headcounts.map((figure) => [`${figure.unitId} ${figure.group}`, figure]));
	return (unitId: string, group: AudienceGroup): Denominator | null => {
		const ownFigure = (id: string) => known.get(`${id} ${group}`);
		const holders = figureHolders(unitId, children, (id) => ownFigure(id) !== undefined);
		const parts = holders.flatMap((id) => ownFigure(id) ?? []);
		if (parts.length === 0) return null;
		const headcount = parts.reduce((sum, part) => sum + part.headcount, 0);
		return { headcount, basis: parts[0]?.unitId === unitId ? 'own' : 'parts', parts };
	};
}

export type DenominatorFinder = ReturnType<typeof denominators>;

/** Several groups together; `missing` names the groups without any figure, and then the sum is not to be divided by. */
export function denominatorOfGroups(
	find: DenominatorFinder,
	unitId: string,
	groups: readonly AudienceGroup[]
): { headcount: number; basis: Denominator['basis']; parts: Headcount[]; missing: AudienceGroup[] } {
	const found = groups.map((group) => ({ group, denominator: find(unitId, group) }));
	return {
		headcount: found.reduce((sum, { denominator }) => sum + (denominator?.headcount ?? 0), 0),
		basis: found.every(({ denominator }) => denominator?.basis === 'own') ? 'own' : 'parts',
		parts: found.flatMap(({ denominator }) => denominator?.parts ?? []),
		missing: found.filter(({ denominator }) => denominator === null).map(({ group }) => group)
	};
}
