import type { AudienceGroup } from './audience-group';
import { groupsOf } from './plan-measure';

/** The audiences that the plans name, finer than the four groups, in the order in which they are offered. */
export const AUDIENCE_CODES = [
	'officials',
	'workers',
	'leaders',
	'party_members',
	'teachers',
	'communicators',
	'community_digital_teams',
	'students',
	'youth',
	'residents',
	'ethnic_minority_residents',
	'association_members',
	'farmers',
	'enterprises',
	'cooperatives',
	'household_businesses',
	'individuals',
	'organisation'
] as const;
export type AudienceCode = (typeof AUDIENCE_CODES)[number];

/** Who has to be named for a group's headcount to be the audience's. */
const WHOLE_GROUP: Record<AudienceGroup, readonly AudienceCode[]> = {
	officials: ['officials'],
	students: ['students'],
	residents: ['residents'],
	cooperatives: ['enterprises', 'cooperatives', 'household_businesses']
};

/**
 * Whether the headcounts of a target's groups are the headcount of its audience. `part`: the plan names only some of a group, so
 * that dividing by the whole group would be wrong. `near`: it leaves the workers out, whom the group of officials includes.
 */
export type AudienceFit = 'whole' | 'near' | 'part';

/** Without codes the groups themselves are the audience. */
export function audienceFit(codes: readonly string[] | null, groups: readonly AudienceGroup[]): AudienceFit {
	if (!codes || groupsOf(codes).length === 0) return 'whole';
	const isPart = groups.some((group) => !WHOLE_GROUP[group].every((code) => codes.includes(code)));
	if (isPart) return 'part';
	return groups.includes('officials') && !codes.includes('workers') ? 'near' : 'whole';
}
