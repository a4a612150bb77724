import { describe, expect, test } from 'vitest';
import { contestPhase, currentRound, roundPhase, type RoundWindow } from './contest-phase';

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
