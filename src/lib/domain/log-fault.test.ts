import { describe, expect, test } from 'vitest';
import { birthHash, stepHash } from './attempt-chain';
import type { AttemptStep } from './attempt';
import { auditHash } from './audit-entry';
import { attemptFaults, auditFaults, sealFaults, type ChainedAuditEntry } from './log-fault';
import { sealDigest } from './seal';

const START = { seq: 0, hash: '' };

function logOf(acts: string[]): ChainedAuditEntry[] {
	let previous = '';
	return acts.map((act, index) => {
		const entry = { seq: index + 1, at: index, actorId: null, act, objectKind: 'x', objectId: 'y' };
		previous = auditHash(previous, entry);
		return { ...entry, hash: previous };
	});
}

describe('the audit log', () => {
	const log = logOf(['a', 'b', 'c', 'd']);

	test('holds when every entry follows from the one before, also read in stretches', () => {
		expect(auditFaults(START, log)).toEqual([]);
		expect(auditFaults(log[1]!, log.slice(2))).toEqual([]);
	});

	test.each([
		['changed', log.map((entry) => (entry.seq === 2 ? { ...entry, act: 'z' } : entry)), '2', 'broken'],
		['removed', log.filter(({ seq }) => seq !== 3), '3', 'missing'],
		['swapped', [log[0]!, { ...log[2]!, seq: 2 }, { ...log[1]!, seq: 3 }, log[3]!], '2', 'broken']
	])('an entry that was %s is found', (_, entries, id, fault) => {
		expect(auditFaults(START, entries)).toContainEqual({ where: 'audit', id, fault });
	});
});

const birth = { id: 'a1', roundId: 'r', participantId: 'p', number: 1, seed: 's', paper: [], startedAt: 5 };
const said: AttemptStep[] = [
	{ seq: 1, kind: 'started', at: 5, payload: {} },
	{ seq: 2, kind: 'saved', at: 6, payload: { p: 0, r: ['a'] } },
	{ seq: 3, kind: 'submitted', at: 7, payload: {} },
	{ seq: 4, kind: 'graded', at: 7, payload: { correct: 1 } }
];
let end = birthHash(birth);
const steps = said.map((step) => {
	end = stepHash(end, step);
	return { ...step, hash: end };
});
const snapshot = { state: 'submitted' as const, responses: { 0: ['a'] }, prediction: null, correct: 1 };
const attempt = { ...birth, ...snapshot, stepCount: 4, lastHash: end };

describe('an attempt', () => {
	test('holds when its steps follow one another and its row says what they say', () => {
		expect(attemptFaults(attempt, steps)).toEqual([]);
	});

	test.each([
		['its last step is gone', attempt, steps.slice(0, 3), 4, 'missing'],
		['a step in between is gone', attempt, [steps[0]!, ...steps.slice(2)], 2, 'missing'],
		[
			'an answer was changed',
			attempt,
			steps.map((s) => (s.seq === 2 ? { ...s, payload: { p: 0, r: ['b'] } } : s)),
			2,
			'broken'
		],
		['it was born otherwise', { ...attempt, seed: 't' }, steps, 1, 'broken'],
		['its row says another score', { ...attempt, correct: 2 }, steps, 4, 'snapshot'],
		['its row says another answer', { ...attempt, responses: {} }, steps, 4, 'snapshot'],
		['its row ends elsewhere', { ...attempt, lastHash: 'x' }, steps, 4, 'snapshot']
	])('%s', (_, row, rows, seq, fault) => {
		expect(attemptFaults(row, rows)).toContainEqual({ where: 'attempt', id: 'a1', seq, fault });
	});
});

describe('a seal', () => {
	const covered = [{ id: 'a1', stepCount: 4, hash: 'x' }];
	const seal = { seq: 9, count: 1, digest: sealDigest([{ id: 'a1', stepCount: 4, lastHash: 'x' }]) };

	test('holds over what was sealed', () => expect(sealFaults(seal, covered)).toEqual([]));

	test('names the attempt whose sealed step is gone', () => {
		expect(sealFaults(seal, [{ ...covered[0]!, hash: null }])).toEqual([
			{ where: 'attempt', id: 'a1', seq: 4, fault: 'missing' }
		]);
	});

	test('is broken by another chain or by an attempt too few', () => {
		const broken = [{ where: 'seal', id: '9', fault: 'digest' }];
		expect(sealFaults(seal, [{ ...covered[0]!, hash: 'y' }])).toEqual(broken);
		expect(sealFaults(seal, [])).toEqual(broken);
	});
});
