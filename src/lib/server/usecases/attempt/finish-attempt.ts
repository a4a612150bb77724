import type { AttemptState } from '../../../domain/attempt';
import { DomainError } from '../../../domain/domain-error';
import { scoreCorrected } from '../../../domain/key-correction';
import type { PaperScore } from '../../../domain/scoring';
import type { Db } from '../../db';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import type { RoundRow } from '../../store/contests';
import * as roundCounts from '../../store/round-counts';
import * as roundPool from '../../store/round-pool';
import { correctionsOf } from '../correction/round-keys';
import { recordAttempt } from '../record-reach';
import { recountEntry } from './count-attempt';

/**
 * Ends a running attempt with what was saved: grades it and counts it in the round's entries and counts and in reach. Part of a
 * write, on the row that `attempts.lock` gave. After its deadline an attempt ends as `expired`, at its deadline.
 */
export async function finishAttempt(
	tx: Db,
	attempt: attempts.AttemptRow,
	{ contestId, rules, isPractice }: Pick<RoundRow, 'contestId' | 'rules' | 'isPractice'>,
	now: number
): Promise<void> {
	const state: AttemptState = now > attempt.deadlineAt ? 'expired' : 'submitted';
	const endedAt = Math.min(now, attempt.deadlineAt);
	const { marks, correct, total, fraction } = await score(tx, attempt);
	const { stepCount, roundId, participantId, unitId, audienceGroup } = attempt;

	const lastHash = await attemptSteps.add(tx, attempt, [
		{ seq: stepCount + 1, kind: state, at: now, payload: {} },
		{ seq: stepCount + 2, kind: 'graded', at: now, payload: { correct, total, marks } }
	]);
	const durationMs = Math.max(0, endedAt - attempt.startedAt);
	const change = { state, endedAt, durationMs, correct, total, stepCount: stepCount + 2, lastHash };
	if (!(await attempts.updateRunning(tx, attempt, change))) throw new DomainError('attempt.conflict');

	const isFirst = await recountEntry(tx, attempt, rules.counting);
	await roundCounts.addFinished(tx, { roundId, unitId, audienceGroup }, isFirst ? 1 : 0);
	if (isPractice) return;
	const passed = fraction >= rules.passFraction;
	const person = { participantId, unitId, audienceGroup };
	await recordAttempt(tx, { ...person, contestId, roundId, passed, endedAt });
}

/** With the corrections in force: a paper with extra time may end after a key was mended. */
async function score(tx: Db, { roundId, paper, responses }: attempts.AttemptRow): Promise<PaperScore> {
	const versions = await roundPool.versions(
		paper.map((line) => line.versionId),
		tx
	);
	const keys = new Map(versions.map((version) => [version.id, version.key]));
	const lines = paper.map(({ versionId }) => ({ versionId, key: keys.get(versionId) ?? [] }));
	return scoreCorrected(lines, responses, await correctionsOf(roundId, tx));
}
