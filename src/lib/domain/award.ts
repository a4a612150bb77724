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

export interface AwardProposal {
	participantId: string;
	tier: PrizeTier;
	place: number;
	label: string | undefined;
	/** Others share this place: more may be proposed than there are prizes, and people have to settle it. */
	shared: boolean;
}

interface PlacedEntrant {
	participantId: string;
	place: number;
}

/**
 * Prizes by place, from the first tier down. Those who share a place get the same prize. At most `maxShareOfEntrants`
 * (0–1, of `placed`) get one; a shared place that would pass that limit gets none.
 */
export function proposeAwards(
	placed: readonly PlacedEntrant[],
	prizes: readonly Prize[],
	{ maxShareOfEntrants = null }: { maxShareOfEntrants?: number | null } = {}
): AwardProposal[] {
	const slots = PRIZE_TIERS.flatMap((tier) => prizes.filter((prize) => prize.tier === tier)).flatMap((prize) =>
		Array.from({ length: prize.count }, () => prize)
	);
	const most = mostAwards(placed.length, maxShareOfEntrants);
	const sharing = Map.groupBy(placed, ({ place }) => place);
	return [...placed]
		.sort((a, b) => a.place - b.place)
		.flatMap(({ participantId, place }): AwardProposal[] => {
			const prize = slots[place - 1];
			const together = sharing.get(place)?.length ?? 1;
			if (prize === undefined || place - 1 + together > most) return [];
			return [{ participantId, tier: prize.tier, place, label: prize.label, shared: together > 1 }];
		});
}

/** Rounded down in hundredths of a percent: 29 % of 100 is 29, though 0.29 × 100 is not. */
function mostAwards(entrants: number, share: number | null): number {
	return share === null ? Infinity : Math.floor((Math.round(share * 10_000) * entrants) / 10_000);
}
