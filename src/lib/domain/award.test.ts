import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { prizeSchema, proposeAwards, type Prize } from './award';

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
