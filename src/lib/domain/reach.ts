import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { DomainError } from './domain-error';
import type { Unit } from './unit';

/** A count of one unit itself, without its subtree. Persons are counted once: each belongs to one unit and one group. */
export interface UnitGroupCount {
	unitId: string;
	group: AudienceGroup;
	count: number;
}

export type GroupCounts = Record<AudienceGroup, number>;

export interface CountTotals {
	byGroup: GroupCounts;
	total: number;
}

export function noCounts(): CountTotals {
	const byGroup = Object.fromEntries(AUDIENCE_GROUPS.map((group) => [group, 0])) as GroupCounts;
	return { byGroup, total: 0 };
}

function add(totals: CountTotals, { group, count }: UnitGroupCount): void {
	totals.byGroup[group] += count;
	totals.total += count;
}

export function totalsByGroup(counts: readonly UnitGroupCount[]): CountTotals {
	const totals = noCounts();
	for (const count of counts) add(totals, count);
	return totals;
}

/**
 * For every unit, what was counted in it and below it. Throws 'reach.unit_unknown' for a count of a unit that is not in
 * the list, because it would be missing from the totals above it.
 */
export function sumSubtree(
	counts: readonly UnitGroupCount[],
	units: readonly Pick<Unit, 'id' | 'path'>[]
): Map<string, CountTotals> {
	const pathOf = new Map(units.map(({ id, path }) => [id, path]));
	const totals = new Map(units.map(({ id }) => [id, noCounts()]));
	for (const count of counts) {
		const path = pathOf.get(count.unitId);
		if (path === undefined) throw new DomainError('reach.unit_unknown', { unitId: count.unitId });
		for (const id of path.split('/')) {
			const above = totals.get(id);
			if (above) add(above, count);
		}
	}
	return totals;
}
