import * as v from 'valibot';
import { formObject } from './form-object';
import { optionalAuthoredText } from './authored-text';

export const PRIZE_TIERS = ['first', 'second', 'third', 'consolation'] as const;
/** nhất | nhì | ba | khuyến khích */
export type PrizeTier = (typeof PRIZE_TIERS)[number];

/** `label` is what is given: '1.000.000 đồng và Giấy khen'. */
export interface Prize {
	tier: PrizeTier;
	count: number;
	label?: string | undefined;
}

export const prizeSchema = formObject({
	tier: v.picklist(PRIZE_TIERS, 'prize.tier'),
	count: v.pipe(
		v.number('prize.count'),
		v.integer('prize.count'),
		v.minValue(0, 'prize.count'),
		v.maxValue(1000, 'prize.count')
	),
	label: optionalAuthoredText('prize.label', 200)
});

/** A prize that an entrant's place earns. */
export type PrizeWon<E extends { place: number }> = E & {
	tier: PrizeTier;
	label: string | undefined;
	/** Others share this place: more may be proposed than there are prizes, and people have to settle it. */
	shared: boolean;
};

export interface AwardProposal {
	participantId: string;
	tier: PrizeTier;
	place: number;
	label: string | undefined;
	shared: boolean;
}

interface PlacedEntrant {
	participantId: string;
	place: number;
}

/** Prizes one by one, from the first tier down. */
export function prizeSlots(prizes: readonly Prize[]): Prize[] {
	return PRIZE_TIERS.flatMap((tier) => prizes.filter((prize) => prize.tier === tier)).flatMap((prize) =>
		Array.from({ length: prize.count }, () => prize)
	);
}

/** Prizes by place, from the first tier down. Those who share a place get the same prize; a shared place that would pass `most` gets none. */
export function prizesByPlace<E extends { place: number }>(
	placed: readonly E[],
	prizes: readonly Prize[],
	most = Infinity
): PrizeWon<E>[] {
	const slots = prizeSlots(prizes);
	const sharing = Map.groupBy(placed, ({ place }) => place);
	return [...placed]
		.sort((a, b) => a.place - b.place)
		.flatMap((entrant): PrizeWon<E>[] => {
			const { place } = entrant;
			const prize = slots[place - 1];
			const together = sharing.get(place)?.length ?? 1;
			if (prize === undefined || place - 1 + together > most) return [];
			return [{ ...entrant, tier: prize.tier, label: prize.label, shared: together > 1 }];
		});
}

/** Prizes for persons: at most `maxShareOfEntrants` (0–1, of `placed`) of them get one. */
export function proposeAwards(
	placed: readonly PlacedEntrant[],
	prizes: readonly Prize[],
	{ maxShareOfEntrants = null }: { maxShareOfEntrants?: number | null } = {}
): AwardProposal[] {
	return prizesByPlace(placed, prizes, mostAwards(placed.length, maxShareOfEntrants)).map(
		({ participantId, tier, place, label, shared }) => ({ participantId, tier, place, label, shared })
	);
}

/** How many may get a prize; rounded down in hundredths of a percent: 29 % of 100 is 29, though 0.29 × 100 is not. */
export function mostAwards(entrants: number, share: number | null): number {
	return share === null ? Infinity : Math.floor((Math.round(share * 10_000) * entrants) / 10_000);
}
