import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawOrder, lotKey, seededRandom, shuffled } from './seed';

const numbers = (seed: string, count: number) => {
	const random = seededRandom(seed);
	return Array.from({ length: count }, random);
};

// Worked out once by another program, from the description in seed.ts.
test('a seed gives the same numbers for ever', () => {
	expect(numbers('sân đình', 4).map((number) => Math.floor(number * 2 ** 32))).toEqual([
		4123889301, 1164950623, 1256227658, 3806059278
	]);
});

test('seeds that differ by one letter share no number', () => {
	expect(numbers('a', 20).filter((number) => numbers('b', 20).includes(number))).toEqual([]);
});

test('numbers lie in [0, 1) and fill it evenly', () => {
	const tenths = new Array<number>(10).fill(0);
	for (const number of numbers('even', 10_000)) tenths[Math.floor(number * 10)]! += 1;
	expect(Math.min(...tenths)).toBeGreaterThan(900);
	expect(Math.max(...tenths)).toBeLessThan(1100);
});

test('shuffling keeps every element once and leaves the given list alone', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
			const before = [...list];
			const mixed = shuffled(list, seededRandom(seed));
			expect(list).toEqual(before);
			expect([...mixed].sort()).toEqual([...list].sort());
		})
	);
});

test('every order of three comes up about equally often', () => {
	const random = seededRandom('orders');
	const orders = Map.groupBy(
		Array.from({ length: 6000 }, () => shuffled('abc'.split(''), random).join('')),
		(o) => o
	);
	expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
	expect(Math.min(...[...orders.values()].map((times) => times.length))).toBeGreaterThan(880);
});

test("a lot is what printf '2026:an' | sha256sum prints", () => {
	expect(lotKey('2026', 'an')).toBe('d38bdf7f18a136a2022336595599aaeb4d143a2a44c33e1c3091763789abfd43');
});

test('lots are drawn smallest first, whatever order the ids come in', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.string(), (ids, seed) => {
			const lots = drawOrder(ids, seed).map((id) => lotKey(seed, id));
			expect(lots).toEqual([...lots].sort());
			expect(drawOrder([...ids].reverse(), seed)).toEqual(drawOrder(ids, seed));
		})
	);
});
