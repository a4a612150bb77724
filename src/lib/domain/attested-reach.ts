import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import type { Unit } from './unit';

/** What approved outreach activities of one unit say about a group: the largest headcount of one activity, and all headcounts added up. */
export interface AttestedCount {
	unitId: string;
	group: AudienceGroup;
	most: number;
	sum: number;
}

/** `persons` (người): at least so many different ones. `headcount` (lượt người): the same person counts at every activity. */
export interface AttestedFigure {
	persons: number;
	headcount: number;
}
export type AttestedReach = Map<string, Record<AudienceGroup, AttestedFigure>>;

const byGroup = <T>(value: (group: AudienceGroup) => T) =>
	Object.fromEntries(AUDIENCE_GROUPS.map((group) => [group, value(group)])) as Record<AudienceGroup, T>;

/**
 * Attested reach of every unit with all below it. People of one unit at several activities may be the same ones, so a unit has at
 * least as many as its largest activity, and at least as many as its parts together; a unit's own activity may have been attended
 * by the people of its parts, so the two are not added. Rows of units that are not in the list are left out.
 */
export function attestedReach(
	rows: readonly AttestedCount[],
	units: readonly Pick<Unit, 'id' | 'parentId'>[]
): AttestedReach {
	const nobody = () => byGroup(() => ({ persons: 0, headcount: 0 }));
	const reach: AttestedReach = new Map(units.map(({ id }) => [id, nobody()]));
	for (const { unitId, group, most, sum } of rows) {
		const own = reach.get(unitId)?.[group];
		if (!own) continue;
		own.persons = Math.max(own.persons, most);
		own.headcount += sum;
	}
	const parts = new Map<string, Record<AudienceGroup, AttestedFigure>>();
	for (const { id, parentId } of fromTheLeaves(units)) {
		const [own, below] = [reach.get(id)!, parts.get(id)];
		const above = parentId === null ? undefined : (parts.get(parentId) ?? nobody());
		for (const group of AUDIENCE_GROUPS) {
			own[group].persons = Math.max(own[group].persons, below?.[group].persons ?? 0);
			own[group].headcount += below?.[group].headcount ?? 0;
			if (!above) continue;
			above[group].persons += own[group].persons;
			above[group].headcount += own[group].headcount;
		}
		if (above) parts.set(parentId!, above);
	}
	return reach;
}

/** Each unit after all that stand below it. */
function fromTheLeaves<U extends Pick<Unit, 'id' | 'parentId'>>(units: readonly U[]): U[] {
	const ids = new Set(units.map(({ id }) => id));
	const children = Map.groupBy(units, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
	const order = [...(children.get(null) ?? [])];
	for (const unit of order) order.push(...(children.get(unit.id) ?? []));
	return order.reverse();
}
