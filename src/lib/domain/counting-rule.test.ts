import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedAttempt, type FinishedAttempt } from './counting-rule';

const attempt = (id: string, correct: number, durationMs: number, submittedAt: number) => ({
	id,
	correct,
	durationMs,
	submittedAt
});

test.each([
	['more correct counts before shorter', [attempt('a', 8, 10, 1), attempt('b', 9, 99, 2)], 'b'],
	['shorter counts before earlier', [attempt('a', 9, 50, 1), attempt('b', 9, 40, 2)], 'b'],
	['the earlier of two equal ones counts', [attempt('a', 9, 40, 2), attempt('b', 9, 40, 1)], 'b']
])('best: %s', (_, attempts, expected) => {
	expect(countedAttempt(attempts, 'best')?.id).toBe(expected);
});

test('first and last go by the time of submission only', () => {
	const attempts = [attempt('b', 1, 9, 20), attempt('c', 5, 5, 30), attempt('a', 9, 1, 10)];
	expect(countedAttempt(attempts, 'first')?.id).toBe('a');
	expect(countedAttempt(attempts, 'last')?.id).toBe('c');
});

test('without attempts nothing counts', () => {
	expect(countedAttempt([], 'best')).toBeNull();
});

/** A person's attempts follow one another, so that no two are handed in at the same moment. */
const anyAttempts = fc
	.array(fc.record({ correct: fc.nat(3), durationMs: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 7 })
	.map((list) => list.map((fields, index): FinishedAttempt => ({ ...fields, submittedAt: index })));
const anyRule = fc.constantFrom('best' as const, 'first' as const, 'last' as const);

test('whatever the rule, the order in which attempts are read plays no part', () => {
	fc.assert(
		fc.property(anyAttempts, anyRule, fc.func(fc.nat()), (attempts, rule, key) => {
			const mixed = [...attempts].sort((a, b) => key(a.submittedAt) - key(b.submittedAt));
			expect(countedAttempt(mixed, rule)).toEqual(countedAttempt(attempts, rule));
		})
	);
});

test('with best no attempt has more correct answers than the one that counts, and a further attempt never worsens the result', () => {
	fc.assert(
		fc.property(anyAttempts, (attempts) => {
			const best = countedAttempt(attempts, 'best')!;
			expect(Math.max(...attempts.map(({ correct }) => correct))).toBe(best.correct);
			const before = countedAttempt(attempts.slice(0, -1), 'best') ?? best;
			expect(best.correct).toBeGreaterThanOrEqual(before.correct);
		})
	);
});

test('with first a further attempt changes nothing, with last it alone counts', () => {
	fc.assert(
		fc.property(anyAttempts, (attempts) => {
			expect(countedAttempt(attempts, 'first')).toEqual(attempts[0]);
			expect(countedAttempt(attempts, 'last')).toEqual(attempts.at(-1));
		})
	);
});
