import { countedAttempt } from '../../../domain/counting-rule';
import type { CountingRule } from '../../../domain/round-rules';
import type { Db } from '../../db';
import * as attempts from '../../store/attempts';
import * as roundEntries from '../../store/round-entries';

/**
 * Picks anew, among a person's finished attempts in a round, the one that counts, and keeps it as the person's entry; without
 * any the entry goes. A reason for exclusion stays. True when the person had no entry before.
 */
export async function recountEntry(
	tx: Db,
	{ roundId, participantId }: { roundId: string; participantId: string },
	counting: CountingRule
): Promise<boolean> {
	const finished = await attempts.finishedOf(tx, roundId, participantId);
	const counted = countedAttempt(finished, counting);
	if (!counted) {
		await roundEntries.remove(tx, roundId, participantId);
		return false;
	}
	const { id: attemptId, unitId, audienceGroup, correct, total, durationMs, submittedAt, prediction } = counted;
	const entry = { attemptId, unitId, audienceGroup, correct, total, durationMs, submittedAt, prediction };
	const change = { ...entry, finishedAttempts: finished.length };
	const isFirst = await roundEntries.insertFirst(tx, { roundId, participantId, ...change });
	if (!isFirst) await roundEntries.update(tx, roundId, participantId, change);
	return isFirst;
}
