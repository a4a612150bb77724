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
	const own = Map.groupBy(rows, ({ unitId }) => unitId);
	const children = Map.groupBy(units, ({ parentId }) => parentId);
	const reach: AttestedReach = new Map();
	const of = (id: string): Record<AudienceGroup, AttestedFigure> => {
		const known = reach.get(id);
		if (known) return known;
		const parts = (children.get(id) ?? []).map((child) => of(child.id));
		const figures = byGroup((group) => {
			const counts = own.get(id)?.filter((row) => row.group === group) ?? [];
			const most = Math.max(0, ...counts.map((row) => row.most));
			return {
				persons: Math.max(most, total(parts.map((part) => part[group].persons))),
				headcount: total([...counts.map((row) => row.sum), ...parts.map((part) => part[group].headcount)])
			};
		});
		reach.set(id, figures);
		return figures;
	};
	for (const { id } of units) of(id);
	return reach;
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
