import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressedWindows, isAbandoned, planSittings } from './practice-run';
import { seededRandom } from './seed';

const NOW = Date.UTC(2026, 2, 2, 1);
const MINUTE = 60_000;

const rules = fc.record({
	timeLimitMs: fc.integer({ min: MINUTE, max: 24 * 60 * MINUTE }),
	graceMs: fc.integer({ min: 0, max: 24 * 60 * MINUTE }),
	attemptsAllowed: fc.constantFrom(1, 2, 3, 7, null)
});

describe('the windows of a practice run', () => {
	it('follow one another and are over now, with the grace of every round', () => {
		fc.assert(
			fc.property(fc.array(rules, { minLength: 1, maxLength: 8 }), (list) => {
				const windows = compressedWindows(list, NOW);
				for (const [index, { opensAt, closesAt }] of windows.entries()) {
					expect(closesAt).toBeGreaterThan(opensAt);
					expect(closesAt + list[index]!.graceMs).toBeLessThan(NOW);
					expect(opensAt).toBeGreaterThanOrEqual(windows[index - 1]?.closesAt ?? -Infinity);
				}
			})
		);
	});
});

describe('what a simulated person does in a round', () => {
	it('stays within the window and the allowed papers, one paper after the other', () => {
		fc.assert(
			fc.property(rules, fc.string(), (rule, seed) => {
				const [window] = compressedWindows([rule], NOW);
				const sittings = planSittings(rule, window!.opensAt, seededRandom(seed));
				expect(sittings.length).toBeGreaterThan(0);
				expect(sittings.length).toBeLessThanOrEqual(rule.attemptsAllowed ?? 3);
				for (const [index, { startsAt, endsAt }] of sittings.entries()) {
					expect(startsAt).toBeGreaterThanOrEqual(sittings[index - 1]?.endsAt ?? window!.opensAt);
					expect(endsAt - startsAt).toBeLessThanOrEqual(rule.timeLimitMs);
					expect(startsAt + rule.timeLimitMs).toBeLessThanOrEqual(window!.closesAt);
				}
			})
		);
	});

	it('leaves only the last paper lying, and asks for more only when all are used up', () => {
		fc.assert(
			fc.property(rules, fc.string(), (rule, seed) => {
				const sittings = planSittings(rule, 0, seededRandom(seed));
				expect(sittings.slice(0, -1).filter(({ leaves, asksForMore }) => leaves || asksForMore)).toEqual([]);
				const asking = sittings.filter(({ asksForMore }) => asksForMore);
				expect(asking.map(() => sittings.length)).toEqual(asking.map(() => rule.attemptsAllowed));
			})
		);
	});
});

describe('a practice run', () => {
	it('counts as abandoned when it says that it plays and has been silent for more than two minutes', () => {
		const playing = { state: 'playing' as const, beatAt: NOW };
		expect(isAbandoned(playing, NOW + 2 * MINUTE)).toBe(false);
		expect(isAbandoned(playing, NOW + 2 * MINUTE + 1)).toBe(true);
		expect(isAbandoned({ ...playing, state: 'finished' }, NOW + 60 * MINUTE)).toBe(false);
	});
});
