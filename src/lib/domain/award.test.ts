import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PRIZE_TIERS, prizeSchema, prizeSlots, proposeAwards, type Prize } from './award';

const usual: Prize[] = [
	{ tier: 'consolation', count: 2 },
	{ tier: 'first', count: 1, label: '1.000.000 đồng' },
	{ tier: 'third', count: 3 },
	{ tier: 'second', count: 2 }
];
const placed = (...places: number[]) => places.map((place, index) => ({ participantId: `p${index}`, place }));
const field = (size: number) => placed(...Array.from({ length: size }, (_, index) => index + 1));
const tiers = (...parameters: Parameters<typeof proposeAwards>) =>
	proposeAwards(...parameters)
		.map(({ tier }) => tier.charAt(0))
		.join('');

describe('proposeAwards', () => {
	test('prizes go down the places from the first tier, as many as there are', () => {
		expect(tiers(field(20), usual)).toBe('fsstttcc');
	});

	test('a proposal says who, which prize, for which place', () => {
		expect(proposeAwards(field(1), usual)).toEqual([
			{ participantId: 'p0', tier: 'first', place: 1, label: '1.000.000 đồng', shared: false }
		]);
	});

	test('fewer entrants than prizes leave prizes over', () => {
		expect(tiers(field(2), usual)).toBe('fs');
	});

	test('the order in which the placed come plays no part', () => {
		expect(proposeAwards([...field(9)].reverse(), usual)).toEqual(proposeAwards(field(9), usual));
	});

	test.each([
		['two first places, and no second place', placed(1, 1, 3, 4), 'ffst'],
		['a last prize that three share', placed(1, 2, 3, 4, 5, 6, 7, 8, 8, 8), 'fsstttcccc'],
		['equals just behind the prizes', placed(1, 2, 3, 4, 5, 6, 7, 8, 9, 9), 'fsstttcc']
	])('equals get the same: %s', (_, entrants, expected) => {
		expect(tiers(entrants, usual)).toBe(expected);
	});

	test('a shared place is marked, because people have to settle it', () => {
		expect(proposeAwards(placed(1, 2, 2), usual).map(({ shared }) => shared)).toEqual([false, true, true]);
	});

	test.each([
		[20, 0.3, 6],
		[20, 0.29, 5],
		[100, 0.03, 3],
		[3, 0.3, 0],
		[20, 1, 8],
		[20, null, 8],
		[20, 0, 0]
	])('of %d entrants at most the share %s get a prize: %d', (size, maxShareOfEntrants, count) => {
		expect(proposeAwards(field(size), usual, { maxShareOfEntrants })).toHaveLength(count);
	});

	test('29 % of 100 is 29', () => {
		expect(proposeAwards(field(100), [{ tier: 'consolation', count: 50 }], { maxShareOfEntrants: 0.29 })).toHaveLength(
			29
		);
	});

	test('a shared place that would pass the limit gets no prize', () => {
		expect(tiers(placed(1, 2, 3, 3, 5, 6, 7, 8, 9, 10), usual, { maxShareOfEntrants: 0.3 })).toBe('fs');
	});
});

test('a prize has a tier, a whole count, and what is given', () => {
	expect(v.parse(prizeSchema, { tier: 'first', count: 1, label: ' Giấy khen ' })).toEqual({
		tier: 'first',
		count: 1,
		label: 'Giấy khen'
	});
	expect(
		[
			{ tier: 'fourth', count: 1 },
			{ tier: 'first', count: -1 },
			{ tier: 'first', count: 1.5 }
		].filter((prize) => v.is(prizeSchema, prize))
	).toEqual([]);
});

describe('for any places, prizes and limit', () => {
	/** Places as competition ranking gives them: 1, 1, 3 … from how many share each. */
	const anyPlaces = fc
		.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 })
		.map((sizes) => sizes.flatMap((size, index) => Array<number>(size).fill(1 + sumOf(sizes.slice(0, index)))));
	const sumOf = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	const anyPrizes = fc.array(fc.record({ tier: fc.constantFrom(...PRIZE_TIERS), count: fc.nat(3) }), { maxLength: 4 });
	const anyShare = fc.option(fc.constantFrom(0, 0.1, 0.29, 0.5, 1));

	test('no more are proposed than there are prizes, but for those who share the last place that gets one', () => {
		fc.assert(
			fc.property(anyPlaces, anyPrizes, (places, prizes) => {
				const given = proposeAwards(placed(...places), prizes);
				const offered = prizeSlots(prizes).length;
				const behind = given.filter(({ place }) => place === given.at(-1)?.place);
				expect(given.length - behind.length).toBeLessThanOrEqual(Math.max(0, offered - 1));
				expect(given.every(({ place }) => place <= offered)).toBe(true);
			})
		);
	});

	test('never more than the share of entrants, shared places or not', () => {
		fc.assert(
			fc.property(anyPlaces, anyPrizes, fc.constantFrom(0, 0.1, 0.29, 0.5, 1), (places, prizes, share) => {
				const given = proposeAwards(placed(...places), prizes, { maxShareOfEntrants: share });
				expect(given.length * 100).toBeLessThanOrEqual(Math.round(share * 100) * places.length);
			})
		);
	});

	test('nobody gets less than somebody placed below, equals get the same, and the order of entrants plays no part', () => {
		fc.assert(
			fc.property(anyPlaces, anyPrizes, anyShare, (places, prizes, maxShareOfEntrants) => {
				const given = proposeAwards(placed(...places), prizes, { maxShareOfEntrants });
				const ranks = given.map(({ tier }) => PRIZE_TIERS.indexOf(tier));
				expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
				const perPlace = Map.groupBy(given, ({ place }) => place);
				const together = Map.groupBy(places, (place) => place);
				expect([...perPlace].map(([place, list]) => [place, list.length])).toEqual(
					[...perPlace.keys()].map((place) => [place, together.get(place)?.length])
				);
				const mixed = proposeAwards([...placed(...places)].reverse(), prizes, { maxShareOfEntrants });
				const sorted = (list: typeof given) => [...list].sort((a, b) => a.participantId.localeCompare(b.participantId));
				expect(sorted(mixed)).toEqual(sorted(given));
			})
		);
	});
});
