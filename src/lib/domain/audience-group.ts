/** The four audience groups (nhóm đối tượng) that every figure of reach is broken down by; subgroups are data under one of them. */
export const AUDIENCE_GROUPS = ['officials', 'students', 'residents', 'cooperatives'] as const;
export type AudienceGroup = (typeof AUDIENCE_GROUPS)[number];

export function isAudienceGroup(value: unknown): value is AudienceGroup {
	return AUDIENCE_GROUPS.includes(value as AudienceGroup);
}
