import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/local-date';
import { afterAnswer, LONGEST_INTERVAL_DAYS, type Memory } from '../../../domain/spaced-repetition';
import { fsrsScheduler } from './fsrs-scheduler';

const START = '2026-03-02';

/** Answers each time on the day it is due: '1' right, '0' wrong. Gives the waits in days. */
function waitsOf(answers: string): number[] {
	let [memory, today, daysSince]: [Memory | null, string, number] = [null, START, 0];
	return [...answers].map((answer) => {
		const after = afterAnswer(memory, { isRight: answer === '1', today, daysSince }, fsrsScheduler);
		memory = after.memory;
		daysSince = memory.scheduledDays;
		today = addDays(today, daysSince);
		return daysSince;
	});
}

describe('spaced repetition by FSRS', () => {
	it('waits longer after each right answer, up to half a year', () => {
		const waits = waitsOf('1111111');
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
		expect(waits[0]).toBeLessThan(7);
		expect(waits[1]).toBeGreaterThan(waits[0]!);
		expect(waits.at(-1)).toBe(LONGEST_INTERVAL_DAYS);
	});

	it('comes back soon after a miss, and less far after it than before', () => {
		const waits = waitsOf('11101');
		expect(waits[3]).toBeLessThan(waits[2]!);
		expect(waits[4]).toBeLessThan(waits[2]!);
	});

	it('gives the same days for the same answers', () => {
		expect(waitsOf('1101011')).toEqual(waitsOf('1101011'));
	});

	const history = fc.array(fc.record({ isRight: fc.boolean(), daysSince: fc.integer({ min: 1, max: 400 }) }), {
		minLength: 1,
		maxLength: 20
	});

	it('keeps every number that is stored within its bounds, whenever the answers come', () => {
		fc.assert(
			fc.property(history, (reviews) => {
				let memory: Memory | null = null;
				for (const review of reviews) {
					memory = afterAnswer(memory, { ...review, today: START }, fsrsScheduler).memory;
					expect(memory.stability).toBeGreaterThan(0);
					expect(memory.difficulty).toBeGreaterThanOrEqual(1);
					expect(memory.difficulty).toBeLessThanOrEqual(10);
					expect(Number.isInteger(memory.scheduledDays)).toBe(true);
					expect(Number.isFinite(memory.stability)).toBe(true);
				}
			})
		);
	});

	it('never waits longer after a miss than before it, nor longer than a right answer would', () => {
		fc.assert(
			fc.property(history, fc.integer({ min: 1, max: 400 }), (reviews, daysSince) => {
				const memory = reviews.reduce<Memory | null>(
					(known, review) => afterAnswer(known, { ...review, today: START }, fsrsScheduler).memory,
					null
				)!;
				const waitAfter = (isRight: boolean) =>
					afterAnswer(memory, { isRight, today: START, daysSince }, fsrsScheduler).memory.scheduledDays;
				expect(waitAfter(false)).toBeLessThanOrEqual(memory.scheduledDays);
				expect(waitAfter(false)).toBeLessThanOrEqual(waitAfter(true));
			})
		);
	});
});
