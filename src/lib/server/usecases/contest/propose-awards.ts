import { proposeAwards, type Prize } from '../../../domain/award';
import { newId } from '../../id';
import type { AwardScope, NewAward } from '../../store/awards';

/** A line of any standings, as far as a prize goes. */
export interface PlacedPerson {
	division: string;
	place: number;
	participantId: string;
	maskedName: string;
	unitId: string;
	unitName: string;
}

interface Offer extends AwardScope {
	prizes: Prize[];
	maxAwardShare: number | null;
	actorId: string;
}

/** Individual prizes by place, given in each division anew. */
export function individualAwards(
	placed: PlacedPerson[],
	{ prizes, maxAwardShare, actorId, ...scope }: Offer,
	now: number
): NewAward[] {
	const divisions = Map.groupBy(placed, ({ division }) => division);
	return [...divisions.values()].flatMap((people) => {
		const byId = new Map(people.map((one) => [one.participantId, one]));
		return proposeAwards(people, prizes, { maxShareOfEntrants: maxAwardShare }).flatMap(
			({ participantId, tier, label, place, shared }): NewAward[] => {
				const person = byId.get(participantId);
				if (!person) return [];
				const { division, maskedName, unitId, unitName } = person;
				const prize = { ...scope, kind: 'individual' as const, division, tier, label: label ?? '', place, shared };
				const who = { participantId, maskedName, unitId, unitName };
				return [{ id: newId(now), ...prize, ...who, state: 'proposed', proposedBy: actorId, proposedAt: now }];
			}
		);
	});
}
