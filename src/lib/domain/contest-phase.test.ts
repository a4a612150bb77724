import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contestPhase, currentRound, PHASES, roundPhase, type RoundWindow } from './contest-phase';

const round = (opensAt: number, closesAt: number, overrides: Partial<RoundWindow> = {}): RoundWindow => ({
	published: true,
	opensAt,
	closesAt,
	finalizedAt: null,
	...overrides
});

/** One letter for each moment from 0 on: d draft, s scheduled, o open, c closed, f finalized. */
const timeline = (phaseAt: (now: number) => string, length: number) =>
	Array.from({ length }, (_, now) => phaseAt(now).charAt(0)).join('');

describe('roundPhase', () => {
	test.each([
		//                                                       0123456789
		['published, never finalized', round(2, 5), /*       */ 'ssooocccc'],
		['finalized at 7', round(2, 5, { finalizedAt: 7 }), /**/ 'ssoooccff'],
		['finalized at its close', round(2, 5, { finalizedAt: 5 }), 'ssoooffff'],
		['not published', round(2, 5, { published: false, finalizedAt: 7 }), 'ddddddddd'],
		['a stray finalization does not close it', round(2, 5, { finalizedAt: 1 }), 'ssoooffff']
	])('%s', (_, window, expected) => {
		expect(timeline((now) => roundPhase(window, now), 9)).toBe(expected);
	});
});

describe('contestPhase', () => {
	test.each([
		['no rounds', [], 'dddddddddd'],
		['two weeks with a pause', [round(1, 3), round(5, 7)], 'soossooccc'],
		['rounds in any order', [round(5, 7), round(1, 3)], 'soossooccc'],
		['overlapping rounds', [round(1, 4), round(3, 6)], 'sooooocccc'],
		['finalized one by one', [round(1, 3, { finalizedAt: 4 }), round(5, 7, { finalizedAt: 8 })], 'soossoocff'],
		['an earlier round still to be finalized', [round(1, 3), round(5, 7, { finalizedAt: 7 })], 'soossooccc'],
		['a draft beside a published round', [round(1, 3), round(5, 7, { published: false })], 'sooccccccc'],
		['drafts only', [round(1, 3, { published: false })], 'dddddddddd']
	])('%s', (_, rounds, expected) => {
		expect(timeline((now) => contestPhase(rounds, now), 10)).toBe(expected);
	});
});

describe('currentRound', () => {
	const named = (name: string, window: RoundWindow) => ({ name, ...window });
	const nameAt = (rounds: ({ name: string } & RoundWindow)[]) => (now: number) =>
		currentRound(rounds, now)?.name ?? '-';

	test.each([
		['the next, then the open, then the last', [named('a', round(1, 3)), named('b', round(5, 7))], 'aaabbbbbb'],
		['of two open ones the first to close', [named('b', round(1, 8)), named('a', round(2, 4))], 'bbaabbbbb'],
		['of two to come the first to open', [named('b', round(6, 8)), named('a', round(5, 9))], 'aaaaaabba'],
		['never a draft', [named('a', round(1, 3, { published: false }))], '---------']
	])('%s', (_, rounds, expected) => {
		expect(timeline(nameAt(rounds), 9)).toBe(expected);
	});
});

describe('for any windows', () => {
	const anyWindow = fc
		.record({
			published: fc.boolean(),
			opensAt: fc.integer({ min: 0, max: 5 }),
			length: fc.integer({ min: 1, max: 5 }),
			finalizedAfter: fc.option(fc.nat(4))
		})
		.map(({ published, opensAt, length, finalizedAfter }): RoundWindow => {
			const closesAt = opensAt + length;
			return { published, opensAt, closesAt, finalizedAt: finalizedAfter === null ? null : closesAt + finalizedAfter };
		});
	const moments = Array.from({ length: 16 }, (_, now) => now);

	test('a round moves forward through its phases and never back', () => {
		fc.assert(
			fc.property(anyWindow, (window) => {
				const steps = moments.map((now) => PHASES.indexOf(roundPhase(window, now)));
				expect(steps).toEqual([...steps].sort((a, b) => a - b));
			})
		);
	});

	test('a round is open exactly from its opening to just before its close', () => {
		fc.assert(
			fc.property(anyWindow, (window) => {
				const open = moments.filter((now) => roundPhase({ ...window, published: true }, now) === 'open');
				expect(open).toEqual(moments.filter((now) => now >= window.opensAt && now < window.closesAt));
			})
		);
	});

	test('a contest is open exactly when one of its rounds is, and once over it stays over', () => {
		fc.assert(
			fc.property(fc.array(anyWindow, { maxLength: 4 }), (windows) => {
				const phases = moments.map((now) => contestPhase(windows, now));
				expect(phases.map((phase) => phase === 'open')).toEqual(
					moments.map((now) => windows.some((window) => roundPhase(window, now) === 'open'))
				);
				const over = phases.map((phase) => Number(['closed', 'finalized'].includes(phase)));
				expect(over).toEqual([...over].sort());
			})
		);
	});

	test('the order in which rounds are read plays no part, nor does a draft among them', () => {
		fc.assert(
			fc.property(fc.array(anyWindow, { maxLength: 4 }), anyWindow, (windows, draft) => {
				const more = [{ ...draft, published: false }, ...[...windows].reverse()];
				expect(moments.map((now) => contestPhase(more, now))).toEqual(moments.map((now) => contestPhase(windows, now)));
			})
		);
	});
});
