import type * as awards from '../../store/awards';

type Winner = Awaited<ReturnType<typeof awards.winnersOf>>[number];

/** What may be said of a winner in public: a person's name only masked unless they agreed, a unit's as it is. */
export const namedWinner = ({ award, name, agreedToPublication }: Winner) => ({
	kind: award.kind,
	name: award.kind === 'collective' ? award.unitName : publicName(award.maskedName, name, agreedToPublication),
	unitName: award.kind === 'collective' ? null : award.unitName,
	division: award.division,
	prize: award.tier,
	prizeLabel: award.label,
	place: award.place,
	participants: award.participants,
	headcount: award.headcount
});

/** The full name of somebody who agreed to its publication and still has one here. */
export const publicName = (masked: string, name: string | null, agreed: boolean) => (agreed && name ? name : masked);

export const winningPrizes = (winners: Winner[]) =>
	new Map(winners.flatMap(({ award }) => (award.participantId ? [[award.participantId, award.tier] as const] : [])));
