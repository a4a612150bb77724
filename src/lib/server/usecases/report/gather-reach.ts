import type { UnitFigures, VerifiedFigures } from '../../../domain/report-figures';
import type { ReachKind } from '../../../domain/participation';
import type { Scope } from '../reach/find-scope';
import { readReach } from '../reach/read-reach';
import type { Attested } from './gather-attested';

interface Counted {
	persons: Record<ReachKind, number>;
	attempts: number;
}
const verifiedOf = ({ persons, attempts }: Counted): VerifiedFigures => ({ ...persons, attempts });

/** Reach by group and by unit, verified and attested side by side. */
export async function gatherReach(scope: Scope, attested: Attested) {
	const reach = await readReach(scope);
	const { unit } = scope;
	const units: UnitFigures[] = reach.units.map(({ id, name, share, ...counted }) => ({
		unitId: id,
		name,
		verified: verifiedOf(counted),
		attested: attested.allOf(id),
		share
	}));
	const total = attested.allOf(unit.id);
	const below = units.reduce((sum, one) => sum + one.attested.headcount, 0);
	return {
		groups: reach.groups.map(({ group, share, basis, sources, ...counted }) => ({
			group,
			verified: verifiedOf(counted),
			attested: attested.of(unit.id, group),
			denominator: basis === null ? null : { headcount: share.headcount, basis, sources }
		})),
		units,
		own: {
			verified: verifiedOf(reach.direct),
			// Of the unit's own activities at least as many people were there as its total is above its parts'.
			attested: {
				persons: Math.max(0, total.persons - units.reduce((sum, one) => sum + one.attested.persons, 0)),
				headcount: total.headcount - below
			}
		},
		total: { verified: verifiedOf(reach.total), attested: total, share: reach.total.share },
		notStarted: reach.notStarted.map(({ name }) => name)
	};
}
