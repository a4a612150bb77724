import type { ItemContent } from '../item';
import { hint, type Advice } from './advice';

/** Upper 5 % points of chi-square for 1, 2, … degrees of freedom: at most 1 + … + 7, for two to eight options. */
const CRITICAL_5_PERCENT = [
	3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675, 21.026, 22.362, 23.685, 24.996,
	26.296, 27.587, 28.869, 30.144, 31.41, 32.671, 33.924, 35.172, 36.415, 37.652, 38.885, 40.113, 41.337
];
/**
 * Where all positions are equally likely the test holds from about ten items on (K. J. Koehler & K. Larntz, "An empirical investigation of goodness-of-fit
 * statistics for sparse multinomials", JASA 75, 1980: n ≥ 10 and n²/k ≥ 10).
 */
const LEAST_ITEMS = 10;

export interface KeyBalance {
	/** Items with one right option that were tested. */
	items: number;
	/** How often the key stands at each position. */
	counts: number[];
	/** How often it would by an even spread. */
	expected: number[];
	/** Pearson's Σ(counted − expected)²/expected, added up over items of two, three… options; `degrees` likewise. */
	chiSquare: number;
	degrees: number;
	/** What an even spread exceeds once in twenty. */
	threshold: number;
	isBalanced: boolean;
}

/** Whether keys lean to a position, over a bank or a paper; null where too few items of one number of options have one key. */
export function keyBalance(items: readonly Pick<ItemContent, 'options' | 'key'>[]): KeyBalance | null {
	const positions = items.flatMap(({ options, key }) => {
		const position = options.findIndex(({ id }) => id === key[0]);
		return key.length === 1 && position >= 0 && options.length >= 2 ? [{ size: options.length, position }] : [];
	});
	const groups = [...Map.groupBy(positions, ({ size }) => size)].filter(([, group]) => group.length >= LEAST_ITEMS);
	const length = Math.max(0, ...groups.map(([size]) => size));
	const balance = {
		items: 0,
		counts: Array<number>(length).fill(0),
		expected: Array<number>(length).fill(0),
		chiSquare: 0,
		degrees: 0
	};
	for (const [size, group] of groups) {
		const even = group.length / size;
		balance.items += group.length;
		balance.degrees += size - 1;
		for (let at = 0; at < size; at++) {
			const count = group.filter(({ position }) => position === at).length;
			balance.counts[at]! += count;
			balance.expected[at]! += even;
			balance.chiSquare += (count - even) ** 2 / even;
		}
	}
	const threshold = CRITICAL_5_PERCENT[balance.degrees - 1];
	return threshold === undefined ? null : { ...balance, threshold, isBalanced: balance.chiSquare <= threshold };
}

/** Names the letter that the keys lean to most. */
export function adviseOnBalance(items: readonly Pick<ItemContent, 'options' | 'key'>[]): Advice[] {
	const balance = keyBalance(items);
	if (balance === null || balance.isBalanced) return [];
	const { counts, expected } = balance;
	const excess = counts.map((count, at) => count - expected[at]!);
	const at = excess.indexOf(Math.max(...excess));
	const params = {
		letter: String.fromCharCode(65 + at),
		count: counts[at]!,
		items: balance.items,
		even: Math.round(expected[at]!)
	};
	return [hint('keys_unbalanced', { field: 'key', params })];
}
