import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress, type PublicLine } from './small-cells';

const table = (...persons: number[]): PublicLine[] => persons.map((n, index) => ({ key: String(index), counts: [n] }));
const withheldOf = (lines: PublicLine[]) => [...suppress(lines, 1).lines].map(Number).sort();

describe('what is withheld', () => {
	it.each<[persons: number[], withheld: number[], rule: string]>([
		[[12, 30, 0], [], 'nothing where no count is small, and nobody is no secret'],
		[[3, 30, 12], [0, 2], 'with a small line the smallest other one, or it would follow from the total'],
		[[3, 4, 30], [0, 1], 'two small lines that hide each other'],
		[[1, 1, 30, 9], [0, 1, 3], 'two that add up to a small number hide nothing, so a third one'],
		[[1, 1, 1, 1, 30], [0, 1, 2, 3, 4], 'many of which each must be one'],
		[[3, 2], [0, 1], 'every line where the whole is hardly more'],
		[[3, 0, 40], [0, 2], 'a line with nobody hides nobody']
	])('%j: %j withheld: %s', (persons, withheld) => {
		expect(withheldOf(table(...persons))).toEqual(withheld);
	});

	it('a total that is small is withheld itself', () => {
		expect(suppress(table(3, 0), 1).columns).toEqual([true]);
		expect(suppress(table(3, 40), 1).columns).toEqual([false]);
	});

	it('a line goes with all its columns, and a column with a small total goes whole', () => {
		const lines = [
			{ key: 'a', counts: [20, 3] },
			{ key: 'b', counts: [30, 40] },
			{ key: 'c', counts: [40, 90] }
		];
		expect([...suppress(lines, 2).lines]).toEqual(['a', 'b']);
		expect(suppress([{ key: 'a', counts: [20, 3] }], 2)).toEqual({ columns: [false, true], lines: new Set() });
	});

	it('a line that is public elsewhere hides nobody', () => {
		const [small, known, other] = table(3, 12, 30);
		expect(withheldOf([small!, { ...known!, atLeast: 12, atMost: 12 }, other!])).toEqual([0, 2]);
	});

	it('a line that tells a small number by comparison is withheld, and not alone', () => {
		const [one, other, third] = table(12, 30, 50);
		expect(withheldOf([{ ...one!, telling: true }, other!, third!])).toEqual([0, 1]);
		expect(withheldOf([{ ...one!, telling: true }, table(12, 3)[1]!, third!])).toEqual([0, 1]);
	});
});

/** Every table of one column that agrees with what is public; knows the rules: a withheld line of a table that says others is not zero. */
function possibleTables(lines: PublicLine[], withheld: ReadonlySet<string>): number[][] {
	const total = lines.reduce((all, { counts }) => all + counts[0]!, 0);
	const least = withheld.size === lines.length ? 0 : 1;
	let found: number[][] = [[]];
	for (const { key, counts, atLeast = 0, atMost = total } of lines) {
		const choices = withheld.has(key)
			? Array.from({ length: total + 1 }, (_, n) => n).filter((n) => n >= Math.max(least, atLeast) && n <= atMost)
			: [counts[0]!];
		found = found.flatMap((head) => {
			const left = total - head.reduce((a, b) => a + b, 0);
			return choices.filter((n) => n <= left).map((n) => [...head, n]);
		});
	}
	return found.filter((values) => values.reduce((a, b) => a + b, 0) === total);
}

const smallTable = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
	minLength: 1,
	maxLength: 5
});

describe('an attacker who tries every table that agrees with what is public', () => {
	it('finds 1 to 5 possible for each small count', () => {
		fc.assert(
			fc.property(smallTable, (persons) => {
				const lines = table(...persons);
				const { columns, lines: withheld } = suppress(lines, 1);
				fc.pre(!columns[0]);
				const possible = possibleTables(lines, withheld);
				const small = persons.flatMap((n, index) => (n > 0 && n < 5 ? [index] : []));
				for (const index of small)
					expect(new Set(possible.map((values) => values[index]))).toEqual(
						expect.toSatisfy((seen: Set<number>) => [1, 2, 3, 4, 5].every((n) => seen.has(n)))
					);
			}),
			{ numRuns: 500 }
		);
	});

	it('finds no more with bounds from other publications', () => {
		const bounded = fc.array(
			fc.record({ n: fc.integer({ min: 0, max: 9 }), below: fc.constantFrom(0, 1), above: fc.constantFrom(0, 3, 99) }),
			{ minLength: 1, maxLength: 4 }
		);
		fc.assert(
			fc.property(bounded, (rows) => {
				const lines = rows.map(({ n, below, above }, index) => ({
					key: String(index),
					counts: [n],
					// Public figures are none or not small, and agree with what they are about.
					atLeast: below === 1 && n >= 5 ? n - (n % 2) * (n > 5 ? 1 : 0) : 0,
					atMost: above === 99 ? 99 : Math.max(5, n + above)
				}));
				const { columns, lines: withheld } = suppress(lines, 1);
				fc.pre(!columns[0]);
				const possible = possibleTables(lines, withheld);
				const small = rows.flatMap(({ n }, index) => (n > 0 && n < 5 ? [index] : []));
				for (const index of small)
					expect([1, 2, 3, 4, 5].filter((n) => possible.some((values) => values[index] === n))).toHaveLength(5);
			}),
			{ numRuns: 500 }
		);
	});

	it('cannot solve for a small count by adding and subtracting what is public', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }), (persons) => {
				const { columns, lines: withheld } = suppress(table(...persons), 1);
				const smallCount = persons.filter((n) => n > 0 && n < 5).length;
				// One equation, the total: a single unknown in it would be solved.
				expect(columns[0] || smallCount === 0 || withheld.size > 1).toBe(true);
			})
		);
	});
});
