import { prizeSlots, type Prize } from '../../../domain/award';
import type { AwardRow } from '../../store/awards';

type Standing = Pick<AwardRow, 'id' | 'kind' | 'division' | 'tier' | 'place' | 'state'>;

/** Whether somebody else stands in the same place with a prize that is not withdrawn. */
export const sharesPlace = (award: Standing, all: readonly Standing[]) =>
	all.some(
		(other) =>
			other.id !== award.id &&
			other.state !== 'withdrawn' &&
			other.kind === award.kind &&
			other.division === award.division &&
			other.place === award.place
	);

/** How many prizes of the award's kind, division and tier nobody has. Below 0 where more share a place than there are prizes. */
export function prizesFree(award: Standing, all: readonly Standing[], prizes: readonly Prize[]): number {
	const offered = prizeSlots(prizes).filter(({ tier }) => tier === award.tier).length;
	const taken = all.filter(
		({ state, kind, division, tier }) =>
			state !== 'withdrawn' && kind === award.kind && division === award.division && tier === award.tier
	);
	return offered - taken.length;
}
