import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { daysBetween } from './local-date';
import { populationGap, type PopulationCell } from './population';
import type { UnitKind } from './unit';

/** Groups whose headcount a unit of a kind is expected to have. A school or an agency has officials; students are not in every school. */
const NEEDED: Record<UnitKind, readonly AudienceGroup[]> = {
	country: AUDIENCE_GROUPS,
	province: AUDIENCE_GROUPS,
	commune: AUDIENCE_GROUPS,
	agency: ['officials'],
	school: ['officials'],
	village: ['residents'],
	enterprise: ['cooperatives'],
	cooperative: ['cooperatives']
};

/** After so many days a figure is no longer taken as today's. */
export const STALE_AFTER_DAYS = 365;

export const POPULATION_FAULTS = ['missing', 'conflict', 'old'] as const;
/** No figure | the unit's own and those below it cannot both be right | older than a year. */
export type PopulationFault = (typeof POPULATION_FAULTS)[number];

/**
 * What is wrong with a unit's headcount of a group on a date; null = nothing. A figure of lists is never old. A part of a unit of
 * the same kind (a class of a school) need not have the figures that the whole has.
 */
export function populationFault(
	{ kind, parentKind }: { kind: UnitKind; parentKind: UnitKind | null },
	group: AudienceGroup,
	cell: PopulationCell,
	date: string
): PopulationFault | null {
	if (cell.total === null) return kind !== parentKind && NEEDED[kind].includes(group) ? 'missing' : null;
	if (populationGap(cell) === 'conflict') return 'conflict';
	if (cell.own === null || cell.own.basis === 'roster') return null;
	return daysBetween(cell.own.asOf, date) > STALE_AFTER_DAYS ? 'old' : null;
}
