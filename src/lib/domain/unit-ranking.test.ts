import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankUnits, RANKINGS, type Ranked } from './unit-ranking';

const unit = (name: string, persons: number, headcount: number): Ranked => ({
	name,
	persons,
	share: headcount > 0 ? { persons, headcount, outside: 0 } : { persons: 0, headcount: 0, outside: persons }
});

describe('units in their order', () => {
	const units = [unit('Thôn 10', 5, 50), unit('Thôn 2', 10, 100), unit('Thôn 1', 90, 100), unit('Thôn 3', 400, 0)];

	it('by share, ties share a place, and no headcount is no place', () => {
		const ranked = rankUnits(units, 'share').map(({ name, place }) => [name, place]);
		expect(ranked).toEqual([
			['Thôn 1', 1],
			['Thôn 2', 2],
			['Thôn 10', 2],
			['Thôn 3', null]
		]);
	});

	it('by number, whether or not there is a headcount', () => {
		const ranked = rankUnits(units, 'number').map(({ name, place }) => [name, place]);
		expect(ranked).toEqual([
			['Thôn 3', 1],
			['Thôn 1', 2],
			['Thôn 2', 3],
			['Thôn 10', 4]
		]);
	});

	it('counts for each place the units that are better', () => {
		const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 });
		fc.assert(
			fc.property(any, fc.constantFrom(...RANKINGS), (pairs, by) => {
				const ranked = rankUnits(
					pairs.map(([persons, headcount], index) => unit(`Thôn ${index}`, persons, headcount)),
					by
				);
				const value = (one: Ranked) => (by === 'number' ? one.persons : one.share.persons / one.share.headcount);
				for (const one of ranked.filter(({ place }) => place !== null)) {
					const better = ranked.filter((other) => other.place !== null && value(other) > value(one) + 1e-12);
					expect(one.place).toBe(better.length + 1);
				}
			})
		);
	});
});
