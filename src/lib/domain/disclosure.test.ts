import { describe, expect, it } from 'vitest';
import { answersVisible, answersVisibleFrom, scoreVisible } from './disclosure';
import type { AnswersShown } from './round-rules';

const closesAt = 1_000;
const graceMs = 100;
const round = { closesAt, resultsPublishedAt: null };

describe('the answers', () => {
	it.each<[AnswersShown, number, boolean]>([
		['after_submit', 0, true],
		['after_close', 999, false],
		['after_close', 1_100, false],
		['after_close', 1_101, true],
		['never', 9_999, false]
	])('shown %s: at %i visible %s', (answersShown, now, visible) => {
		expect(answersVisible({ answersShown, graceMs }, round, now)).toBe(visible);
	});

	it.each<[AnswersShown, number | null]>([
		['after_submit', null],
		['after_close', 1_100],
		['never', null]
	])('shown %s: announced for %s', (answersShown, from) => {
		expect(answersVisibleFrom({ answersShown, graceMs }, round)).toBe(from);
	});
});

describe('the score', () => {
	const hidden = { scoreShown: false, answersShown: 'never' as const, graceMs };

	it('shows at once when the rules say so', () => {
		expect(scoreVisible({ ...hidden, scoreShown: true }, round, 0)).toBe(true);
	});
	it('is hidden until the results are published', () => {
		expect(scoreVisible(hidden, { closesAt, resultsPublishedAt: 2_000 }, 1_999)).toBe(false);
		expect(scoreVisible(hidden, { closesAt, resultsPublishedAt: 2_000 }, 2_000)).toBe(true);
	});
	it('shows with the answers', () => {
		expect(scoreVisible({ ...hidden, answersShown: 'after_close' }, round, 1_101)).toBe(true);
	});
});
