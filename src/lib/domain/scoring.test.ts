import { expect, test } from 'vitest';
import { itemFraction, scorePaper } from './scoring';

test.each([
	[['A'], ['A'], 1],
	[['A'], ['B'], 0],
	[['A'], [], 0],
	[['A'], ['A', 'B'], 0],
	[['A', 'C'], ['C', 'A'], 1],
	[['A', 'C'], ['A'], 0],
	[['A', 'C'], ['A', 'B'], 0],
	[['A', 'C'], ['A', 'B', 'C'], 0],
	[['A', 'C'], ['A', 'A'], 0]
])('with key %j the choice %j is worth %d', (key, chosen, expected) => {
	expect(itemFraction(key, chosen)).toBe(expected);
});

test('a paper is marked position by position, an unanswered one being wrong', () => {
	expect(scorePaper([['A'], ['B'], ['A', 'B'], ['C']], { 0: ['A'], 1: ['A'], 2: ['B', 'A'] })).toEqual({
		correct: 2,
		total: 4,
		fraction: 0.5,
		marks: [1, 0, 1, 0]
	});
});

test('an answer beyond the paper counts for nothing', () => {
	expect(scorePaper([['A']], { 0: ['A'], 1: ['A'] }).correct).toBe(1);
});

test('an empty paper has the fraction 0', () => {
	expect(scorePaper([], {})).toEqual({ correct: 0, total: 0, fraction: 0, marks: [] });
});
