import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import type { Measure } from './target';
import { foldVietnamese } from './vietnamese-name';

/** How the plans' eighteen audience codes fall under the four groups; persons singled out and bodies are under none. */
const GROUP_OF_AUDIENCE: Record<string, AudienceGroup | null> = {
	leaders: 'officials',
	officials: 'officials',
	workers: 'officials',
	party_members: 'officials',
	teachers: 'officials',
	communicators: 'officials',
	community_digital_teams: 'officials',
	students: 'students',
	youth: 'students',
	residents: 'residents',
	ethnic_minority_residents: 'residents',
	association_members: 'residents',
	farmers: 'residents',
	enterprises: 'cooperatives',
	cooperatives: 'cooperatives',
	household_businesses: 'cooperatives',
	individuals: null,
	organisation: null
};

/** The four groups that a plan's audience codes touch, in their usual order. An unknown code touches none. */
export function groupsOf(audienceCodes: readonly string[]): AudienceGroup[] {
	return AUDIENCE_GROUPS.filter((group) => audienceCodes.some((code) => GROUP_OF_AUDIENCE[code] === group));
}

const PEOPLE_REACHED = /^ty le (duoc (tuyen truyen|hoc tap|pho bien)|.*tiep can)/;
const PEOPLE_TRAINED = /^ty le duoc (dao tao|boi duong)/;

/** Reads from the wording of a target what it counts. A share of contents or tasks, not of persons, is entered by hand. */
export function measureOf(target: { unit: 'percent' | 'boolean' | 'count'; metric: string }): Measure {
	const metric = foldVietnamese(target.metric);
	if (target.unit === 'boolean') return 'done';
	if (target.unit === 'count') return metric.includes('cuoc thi') ? 'contest_count' : 'activity_count';
	if (PEOPLE_REACHED.test(metric)) return 'share_reached';
	return PEOPLE_TRAINED.test(metric) ? 'share_trained' : 'manual_share';
}
