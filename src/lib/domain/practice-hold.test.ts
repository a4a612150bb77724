import { describe, expect, it } from 'vitest';
import { heldBack, holdsOf } from './practice-hold';

const until = new Map([
	['week-1', 100],
	['week-2', 200]
]);

describe('what contests hold back from practice', () => {
	it('is held by the last of the rounds that draw from it, in whatever order they are read', () => {
		const pooled = [
			{ roundId: 'week-1', itemId: 'both' },
			{ roundId: 'week-2', itemId: 'both' },
			{ roundId: 'week-1', itemId: 'early' }
		];
		const holds = new Map([
			['both', 200],
			['early', 100]
		]);
		expect(holdsOf(until, pooled)).toEqual(holds);
		expect(holdsOf(until, [...pooled].reverse())).toEqual(holds);
	});

	it('is not held by a round that holds nothing any more', () => {
		expect(holdsOf(until, [{ roundId: 'last-year', itemId: 'free' }]).size).toBe(0);
	});

	it('is told as how many, and when the first comes back', () => {
		const holds = new Map([
			['late', 300],
			['soon', 100],
			['other', 50]
		]);
		expect(heldBack(['late', 'soon', 'free', 'late'], holds)).toEqual({ count: 2, freeFrom: 100 });
		expect(heldBack(['free'], holds)).toBeNull();
		expect(heldBack([], holds)).toBeNull();
	});
});
