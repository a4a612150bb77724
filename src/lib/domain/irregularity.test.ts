import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	clockTrace,
	irregularitiesInSlices,
	PERSONS_ON_A_DEVICE,
	PERSONS_ON_AN_ADDRESS,
	wrongAnswers,
	type CheckedAttempt,
	type Irregularity
} from './irregularity';
import { finished } from './slices';

const MINUTE = 60_000;
let made = 0;
const checked = (change: Partial<CheckedAttempt> = {}): CheckedAttempt => {
	const number = ++made;
	return {
		attemptId: `a${number}`,
		participantId: `p${number}`,
		correct: 5,
		total: 10,
		durationMs: 5 * MINUTE,
		deviceHash: null,
		addressHash: null,
		wrong: { count: 0, signature: '' },
		clock: { beforeStart: 0, backwards: 0, afterDeadline: 0 },
		...change
	};
};
const several = (count: number, change: Partial<CheckedAttempt>) =>
	Array.from({ length: count }, () => checked(change));
const look = (attempts: CheckedAttempt[]) => finished(irregularitiesInSlices(attempts));
const kinds = (attempts: CheckedAttempt[]) => look(attempts).map(({ kind }) => kind);

test('an ordinary round gives no reason to look', () => {
	expect(look(several(200, { deviceHash: null }))).toEqual([]);
});

describe('speed', () => {
	test.each([
		[10, 10, 29_999, ['impossible_speed'], 'faster than three seconds a question, and good'],
		[10, 10, 30_000, [], 'three seconds a question'],
		[8, 10, 20_000, ['impossible_speed'], 'four in five is good'],
		[7, 10, 20_000, [], 'clicking through is no reason'],
		[5, 5, 10_000, ['impossible_speed'], 'five questions are enough'],
		[4, 4, 5_000, [], 'a paper of four may be guessed'],
		[0, 0, 0, [], 'an empty paper']
	] as [number, number, number, string[], string][])(
		'%d of %d in %d ms: %j, %s',
		(correct, total, durationMs, found) => {
			expect(kinds([checked({ correct, total, durationMs })])).toEqual(found);
		}
	);
});

describe('one device', () => {
	test('used by three persons is worth a look, for each of their attempts', () => {
		const attempts = several(PERSONS_ON_A_DEVICE, { deviceHash: 'd' });
		const found = look([...attempts, checked({ participantId: attempts[0]!.participantId, deviceHash: 'd' })]);
		expect(found.map(({ kind, detail }) => [kind, detail])).toEqual(
			Array.from({ length: 4 }, () => ['shared_device', { persons: 3, attempts: 4 }])
		);
		expect(new Set(found.map(({ groupKey }) => groupKey)).size).toBe(1);
	});

	test('used by two, or by one person again and again, is not', () => {
		expect(look(several(PERSONS_ON_A_DEVICE - 1, { deviceHash: 'd' }))).toEqual([]);
		expect(look(several(7, { deviceHash: 'd', participantId: 'p' }))).toEqual([]);
	});
});

test('an address may be shared by a whole school', () => {
	expect(look(several(PERSONS_ON_AN_ADDRESS - 1, { addressHash: 'x' }))).toEqual([]);
	expect(kinds(several(PERSONS_ON_AN_ADDRESS, { addressHash: 'x' }))).toHaveLength(PERSONS_ON_AN_ADDRESS);
});

describe('answers', () => {
	const wrong = { count: 3, signature: 'v1:B v2:C v3:D' };

	test('the same three mistakes of three persons are worth a look', () => {
		const found = look(several(3, { wrong }));
		expect(found.map(({ kind, detail }) => [kind, detail])).toEqual(
			Array.from({ length: 3 }, () => ['identical_answers', { persons: 3, attempts: 3, wrong: 3 }])
		);
	});

	test('those of two persons, or of one person’s three papers, or only two mistakes, are not', () => {
		expect(look(several(2, { wrong }))).toEqual([]);
		expect(look(several(3, { wrong, participantId: 'p' }))).toEqual([]);
		expect(look(several(9, { wrong: { count: 2, signature: 'v1:B v2:C' } }))).toEqual([]);
		expect(look(several(9, {}))).toEqual([]);
	});

	test('mistakes are the same in whatever order the paper put them; right and absent answers are none', () => {
		const lines = ['v1', 'v2', 'v3', 'v4'].map((versionId) => ({ versionId, key: ['A'] }));
		const turned = [...lines].reverse();
		const first = wrongAnswers(lines, { 0: ['B'], 1: ['A'], 2: ['D', 'C'] }, new Map());
		expect(first).toEqual({ count: 2, signature: 'v1:B v3:CD' });
		expect(wrongAnswers(turned, { 3: ['B'], 2: ['A'], 1: ['C', 'D'] }, new Map())).toEqual(first);
	});

	test('what a mended key makes right is no mistake', () => {
		const corrections = new Map([['v1', { versionId: 'v1', mode: 'everyone' as const, keyAfter: [] }]]);
		expect(wrongAnswers([{ versionId: 'v1', key: ['A'] }], { 0: ['B'] }, corrections).count).toBe(0);
	});
});

describe('the clock', () => {
	const paper = { startedAt: 10 * MINUTE, deadlineAt: 30 * MINUTE };
	const trace = (...answers: [at: number, chosenAt: number][]) =>
		clockTrace(
			paper,
			answers.map(([at, chosenAt]) => ({ at: at * MINUTE, chosenAt: chosenAt * MINUTE }))
		);

	test.each([
		[
			'an ordinary paper',
			[
				[11, 11],
				[12, 12],
				[13, 13]
			],
			[0, 0, 0]
		],
		['chosen before the paper was opened', [[11, 7.9]], [1, 0, 0]],
		['two minutes off is within what clocks are off', [[11, 8]], [0, 0, 0]],
		[
			'arrived later, chosen long before',
			[
				[11, 20],
				[12, 17.9]
			],
			[0, 1, 0]
		],
		[
			'one batch from a phone that was offline has no order',
			[
				[20, 18],
				[20, 12]
			],
			[0, 0, 0]
		],
		[
			'chosen in time, arrived after the deadline',
			[
				[31, 29],
				[31, 30]
			],
			[0, 0, 2]
		],
		['arrived in time', [[30, 30]], [0, 0, 0]]
	] as [string, [number, number][], number[]][])('%s', (_, answers, [beforeStart, backwards, afterDeadline]) => {
		expect(trace(...answers)).toEqual({ beforeStart, backwards, afterDeadline });
	});

	test.each([
		[{ beforeStart: 1, backwards: 0, afterDeadline: 0 }, ['edited_clock']],
		[{ beforeStart: 0, backwards: 1, afterDeadline: 0 }, ['edited_clock']],
		[{ beforeStart: 0, backwards: 0, afterDeadline: 2 }, []],
		[{ beforeStart: 0, backwards: 0, afterDeadline: 3 }, ['edited_clock']]
	])('%j gives %j', (clock, found) => {
		expect(kinds([checked({ clock })])).toEqual(found);
	});
});

test('the order in which attempts come plays no part', () => {
	const attempts = [
		...several(4, { deviceHash: 'd' }),
		...several(3, { wrong: { count: 3, signature: 's' } }),
		checked({ correct: 10, durationMs: 1_000 })
	];
	const sorted = (found: Irregularity[]) => found.map((one) => JSON.stringify(one)).sort();
	const expected = sorted(look(attempts));
	fc.assert(
		fc.property(fc.shuffledSubarray(attempts, { minLength: attempts.length }), (shuffled) => {
			expect(sorted(look(shuffled))).toEqual(expected);
		})
	);
});
