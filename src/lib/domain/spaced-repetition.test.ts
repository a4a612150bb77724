import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from './local-date';
import { afterAnswer, LONGEST_INTERVAL_DAYS, type Memory, type Scheduler } from './spaced-repetition';

const memory: Memory = {
	stability: 8,
	difficulty: 5,
	scheduledDays: 8,
	learningSteps: 0,
	reps: 3,
	lapses: 0,
	state: 2
};
const giving =
	(scheduledDays: number): Scheduler =>
	(_, daysSince, grade) => ({ ...memory, scheduledDays, reps: daysSince, state: grade === 'good' ? 2 : 3 });
const today = '2026-03-02';

describe('the memory after an answer', () => {
	it.each([
		['a right answer in time waits as long as the scheduler says', true, 8, 20, '2026-03-22'],
		['a miss waits as long as the scheduler says', false, 8, 2, '2026-03-04'],
		['a miss never waits longer than before', false, 8, 30, '2026-03-10'],
		['nothing is due again on the same day', true, 8, 0, '2026-03-03'],
		['nothing rests longer than half a year', true, 8, 4000, '2026-08-29']
	])('%s', (_, isRight, daysSince, scheduled, dueOn) => {
		expect(afterAnswer(memory, { isRight, today, daysSince }, giving(scheduled)).dueOn).toBe(dueOn);
	});

	it('stays as it is after a right answer on the same day', () => {
		expect(afterAnswer(memory, { isRight: true, today, daysSince: 0 }, giving(20))).toEqual({ memory, dueOn: null });
	});

	it('takes a miss on the same day into account', () => {
		expect(afterAnswer(memory, { isRight: false, today, daysSince: 0 }, giving(1)).dueOn).toBe('2026-03-03');
	});

	it('begins with the first answer, right or wrong', () => {
		expect(afterAnswer(null, { isRight: true, today, daysSince: 0 }, giving(3)).dueOn).toBe('2026-03-05');
		expect(afterAnswer(null, { isRight: false, today, daysSince: 0 }, giving(1)).dueOn).toBe('2026-03-03');
	});

	it('takes a clock that was set back for the same day', () => {
		expect(afterAnswer(memory, { isRight: false, today, daysSince: -3 }, giving(1)).memory.reps).toBe(0);
	});

	it('is due after today and within half a year, whatever the scheduler says', () => {
		const review = fc.record({ isRight: fc.boolean(), daysSince: fc.integer({ min: 1, max: 4000 }) });
		fc.assert(
			fc.property(review, fc.double({ min: -10, max: 1e6, noNaN: true }), (given, scheduled) => {
				const { dueOn } = afterAnswer(memory, { ...given, today }, giving(scheduled));
				const wait = daysBetween(today, dueOn ?? today);
				expect(wait).toBeGreaterThanOrEqual(1);
				expect(wait).toBeLessThanOrEqual(LONGEST_INTERVAL_DAYS);
			})
		);
	});
});
