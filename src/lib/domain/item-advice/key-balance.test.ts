import { describe, expect, test } from 'vitest';
import { adviseOnBalance, keyBalance } from './key-balance';

/** One item for each letter, which is its key. */
const keyed = (letters: string, size = 4) =>
	[...letters].map((letter) => ({
		options: [...'ABCDEFGH'.slice(0, size)].map((id) => ({ id, text: id })),
		key: [letter]
	}));

describe('the balance of keys', () => {
	test('is chi-square over the positions: (9−5)²/5 + (5−5)²/5 + 2·(3−5)²/5 = 4.8 with 3 degrees of freedom', () => {
		expect(keyBalance(keyed('A'.repeat(9) + 'B'.repeat(5) + 'CCCDDD'))).toEqual({
			items: 20,
			counts: [9, 5, 3, 3],
			expected: [5, 5, 5, 5],
			chiSquare: expect.closeTo(4.8),
			degrees: 3,
			threshold: 7.815,
			isBalanced: true
		});
	});

	test('is lost beyond the 5 % point, and the letter is named', () => {
		const items = keyed('A'.repeat(11) + 'BBBCCCDDD');
		expect(keyBalance(items)).toMatchObject({ chiSquare: expect.closeTo(9.6), isBalanced: false });
		expect(adviseOnBalance(items)).toEqual([
			expect.objectContaining({
				kind: 'keys_unbalanced',
				field: 'key',
				params: { letter: 'A', count: 11, items: 20, even: 5 }
			})
		]);
		expect(adviseOnBalance(keyed('ABCD'.repeat(5)))).toEqual([]);
	});

	test('adds up items of other numbers of options, each by its own spread', () => {
		const balance = keyBalance([...keyed('ABCD'.repeat(5)), ...keyed('A'.repeat(8) + 'BB', 2)])!;
		expect(balance).toMatchObject({
			items: 30,
			degrees: 4,
			threshold: 9.488,
			counts: [13, 7, 5, 5],
			expected: [10, 10, 5, 5]
		});
		expect(balance.chiSquare).toBeCloseTo(3.6);
	});

	test('is not told from fewer than ten items with one key', () => {
		expect(keyBalance(keyed('AAAAAAAAA'))).toBeNull();
		expect(keyBalance(keyed('AAAAAAAAAA'))?.isBalanced).toBe(false);
		expect(keyBalance(keyed('AAAAAAAAAA').map((item) => ({ ...item, key: ['A', 'B'] })))).toBeNull();
		expect(keyBalance(keyed('ZZZZZZZZZZ'))).toBeNull();
		expect(keyBalance([])).toBeNull();
	});
});
