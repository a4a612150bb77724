import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOverall, type OverallRule, type RoundResult } from './overall-standing';
import { TIE_STEPS } from './round-rules';
import { finished, groupInSlices, mapInSlices } from './slices';

const small = fc.integer({ min: 1, max: 3 });
const anyResult = fc.record({
	correct: small,
	durationMs: small,
	submittedAt: small,
	distance: fc.option(small),
	place: fc.integer({ min: 1, max: 4 })
});
/** Up to six persons in up to three rounds, each with or without a result. */
const anyResults = fc
	.array(fc.array(fc.option(anyResult), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
	.map((persons) =>
		persons.flatMap((weeks, person) =>
			weeks.flatMap((fields, week): RoundResult[] =>
				fields
					? [{ roundId: `w${week}`, participantId: `p${person}`, entryCode: `p${person}`, total: 3, ...fields }]
					: []
			)
		)
	);
const anyRule = fc.constantFrom<OverallRule>(
	{ method: 'sum', bestOf: 0, points: [], prizes: [] },
	{ method: 'best', bestOf: 2, points: [], prizes: [] },
	{ method: 'points', bestOf: 0, points: [5, 3, 3], prizes: [] }
);
const anyConditions = fc.record({
	tieSteps: fc.shuffledSubarray([...TIE_STEPS]),
	seed: fc.option(fc.constantFrom('a', 'b'))
});

describe('for any results and any rule', () => {
	test('the order in which results come plays no part', () => {
		fc.assert(
			fc.property(
				anyResults,
				anyRule,
				anyConditions,
				fc.infiniteStream(fc.nat()),
				(results, rule, conditions, keys) => {
					const mixed = results
						.map((one) => ({ one, key: keys.next().value as number }))
						.sort((a, b) => a.key - b.key)
						.map(({ one }) => one);
					expect(rankOverall(mixed, rule, conditions)).toEqual(rankOverall(results, rule, conditions));
				}
			)
		);
	});

	test('everybody with a result has one line, and a place is 1 more than the number of those strictly ahead', () => {
		fc.assert(
			fc.property(anyResults, anyRule, anyConditions, (results, rule, conditions) => {
				const placed = rankOverall(results, rule, conditions);
				const persons = [...new Set(results.map(({ participantId }) => participantId))];
				expect(placed.map(({ participantId }) => participantId).sort()).toEqual(persons.sort());
				expect(placed.map(({ place }) => placed.findIndex((other) => other.place === place) + 1)).toEqual(
					placed.map(({ place }) => place)
				);
			})
		);
	});

	test('one more correct answer never lowers a score; nor a place, where rounds count by what ties are broken by', () => {
		const byTime = fc.constantFrom<{ tieSteps: ('duration' | 'earlier' | 'lot')[]; seed: string }>(
			{ tieSteps: [], seed: 's' },
			{ tieSteps: ['duration'], seed: 's' },
			{ tieSteps: ['duration', 'earlier', 'lot'], seed: 's' }
		);
		fc.assert(
			fc.property(anyResults, anyRule, byTime, fc.nat(), (results, rule, conditions, pick) => {
				fc.pre(results.length > 0);
				const chosen = pick % results.length;
				const better = results.map((one, index) => ({ ...one, correct: one.correct + Number(index === chosen) }));
				const who = results[chosen]?.participantId;
				const lineIn = (list: RoundResult[]) =>
					rankOverall(list, rule, conditions).find(({ participantId }) => participantId === who)!;
				expect(lineIn(better).score).toBeGreaterThanOrEqual(lineIn(results).score);
				expect(lineIn(better).place).toBeLessThanOrEqual(lineIn(results).place);
			})
		);
	});

	test('taking out somebody changes nothing for those above', () => {
		fc.assert(
			fc.property(anyResults, anyRule, anyConditions, (results, rule, conditions) => {
				fc.pre(results.length > 0);
				const placed = rankOverall(results, rule, conditions);
				const last = placed.at(-1)!;
				const others = results.filter(({ participantId }) => participantId !== last.participantId);
				expect(rankOverall(others, rule, conditions)).toEqual(placed.slice(0, -1));
			})
		);
	});
});

test('work in slices gives what work at once gives, beyond one slice', () => {
	const numbers = Array.from({ length: 10_000 }, (_, index) => index);
	const grouped = groupInSlices(numbers, (n) => n % 3);
	expect([...grouped].length).toBeGreaterThan(1);
	expect(finished(groupInSlices(numbers, (n) => n % 3))).toEqual(Map.groupBy(numbers, (n) => n % 3));
	expect(finished(mapInSlices(numbers, (n, index) => n + index))).toEqual(numbers.map((n) => 2 * n));
});
