import { expect, test } from 'vitest';
import { countedAttempt } from './counting-rule';

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
