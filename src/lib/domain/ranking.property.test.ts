import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank, type RankingEntry } from './ranking';
import { TIE_STEPS } from './round-rules';
import { lotKey } from './seed';

const equal = (entryCode: string): RankingEntry => ({
	entryCode,
	correct: 20,
	durationMs: 600_000,
	submittedAt: 5_000,
	prediction: 100
});
const anyEntry = fc.record({
	correct: fc.integer({ min: 0, max: 3 }),
	durationMs: fc.integer({ min: 1, max: 3 }),
	submittedAt: fc.integer({ min: 1, max: 3 }),
	prediction: fc.option(fc.integer({ min: 0, max: 3 }))
});
const anyField = fc
	.array(anyEntry, { minLength: 1, maxLength: 8 })
	.map((entries) => entries.map((fields, index) => ({ entryCode: `p${index}`, ...fields })));
const anyRules = fc.record({
	tieSteps: fc.shuffledSubarray([...TIE_STEPS]),
	outcome: fc.option(fc.integer({ min: 0, max: 3 })),
	seed: fc.option(fc.constantFrom('a', 'b'))
});

describe('for any field of entrants and any rules', () => {
	test('the order in which entries come plays no part', () => {
		fc.assert(
			fc.property(anyField, anyRules, fc.func(fc.integer()), (entries, some, key) => {
				const mixed = [...entries].sort((a, b) => key(a.entryCode) - key(b.entryCode));
				expect(rank(mixed, some)).toEqual(rank([...entries].reverse(), some));
			})
		);
	});

	test('a better answer never lowers a place', () => {
		fc.assert(
			fc.property(anyField, anyRules, (entries, some) => {
				const placeOfFirst = (field: RankingEntry[]) =>
					rank(field, some).find(({ entryCode }) => entryCode === 'p0')?.place ?? NaN;
				const better = entries.map((one, index) => ({ ...one, correct: one.correct + Number(index === 0) }));
				expect(placeOfFirst(better)).toBeLessThanOrEqual(placeOfFirst(entries));
			})
		);
	});

	test('taking out an entry changes nothing for those above it', () => {
		fc.assert(
			fc.property(anyField, anyRules, fc.nat(), (entries, some, pick) => {
				const placed = rank(entries, some);
				const out = placed[pick % placed.length]!;
				const left = rank(
					entries.filter(({ entryCode }) => entryCode !== out.entryCode),
					some
				);
				const above = placed.filter(({ place }) => place < out.place);
				expect(left.slice(0, above.length)).toEqual(above);
			})
		);
	});

	test('a shorter time never lowers a place, nor does a nearer prediction where it is asked for', () => {
		fc.assert(
			fc.property(anyField, anyRules, (entries, some) => {
				const placeOfFirst = (field: RankingEntry[]) =>
					rank(field, some).find(({ entryCode }) => entryCode === 'p0')?.place ?? NaN;
				const change = (better: Partial<RankingEntry>) =>
					entries.map((one, index) => ({ ...one, ...(index === 0 && better) }));
				expect(placeOfFirst(change({ durationMs: 0 }))).toBeLessThanOrEqual(placeOfFirst(entries));
				expect(placeOfFirst(change({ prediction: some.outcome }))).toBeLessThanOrEqual(placeOfFirst(entries));
			})
		);
	});

	test('a place is 1 more than the number of those strictly ahead, and with lots nobody shares one', () => {
		fc.assert(
			fc.property(anyField, anyRules, (entries, some) => {
				const placed = rank(entries, some);
				expect(placed.map(({ place }) => placed.findIndex((other) => other.place === place) + 1)).toEqual(
					placed.map(({ place }) => place)
				);
				const withLots = rank(entries, { ...some, tieSteps: [...some.tieSteps, 'lot'], seed: 's' });
				expect(withLots.map(({ place }) => place)).toEqual(entries.map((_, index) => index + 1));
			})
		);
	});

	test('those who are equal otherwise stand in the order of their lots', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.string(), (ids, seed) => {
				const placed = rank(ids.map(equal), { tieSteps: ['duration', 'lot'], outcome: null, seed });
				const order = placed.map(({ entryCode }) => entryCode);
				expect(order.map((id) => lotKey(seed, id))).toEqual(ids.map((id) => lotKey(seed, id)).sort());
			})
		);
	});
});
