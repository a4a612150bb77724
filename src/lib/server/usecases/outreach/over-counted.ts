import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { Headcounts } from '../../../domain/outreach';
import { unitTree } from '../reach/unit-tree';

export interface OverCount {
	group: AudienceGroup;
	headcount: number;
	/** How many of the group the unit has. */
	population: number;
}

/** The groups of which more were there than the unit has: often a digit too many, at times guests. */
export async function overCounted(activity: {
	unitId: string;
	occurredOn: string;
	headcounts: Headcounts;
}): Promise<OverCount[]> {
	const denominatorOf = (await unitTree()).denominatorsOn(activity.occurredOn);
	return AUDIENCE_GROUPS.flatMap((group) => {
		const headcount = activity.headcounts[group] ?? 0;
		const population = denominatorOf(activity.unitId, group)?.headcount ?? Infinity;
		return headcount > population ? [{ group, headcount, population }] : [];
	});
}
