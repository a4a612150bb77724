import type { RoundRules } from '../../../domain/round-rules';
import type { Db } from '../../db';
import * as attempts from '../../store/attempts';
import * as participants from '../../store/participants';
import * as roundCounts from '../../store/round-counts';
import * as roundEntries from '../../store/round-entries';
import { recountEntry } from '../attempt/count-attempt';

export const isFinished = ({ state }: Pick<attempts.AttemptRow, 'state'>) =>
	state === 'submitted' || state === 'expired';

/**
 * Counts a person anew after attempts went out of the finished ones or came in again; `before` and `after` are all the person's
 * attempts in the round, the first one first. Each attempt counts where it was made, the person where the first attempt
 * that stands was made: voiding and reinstating give the very counts there were. Whoever had their data deleted meanwhile is
 * not ranked again.
 */
export async function recountPerson(
	tx: Db,
	rules: RoundRules,
	before: attempts.AttemptRow[],
	after: attempts.AttemptRow[]
): Promise<void> {
	for (const [index, attempt] of after.entries()) {
		const change = Number(isFinished(attempt)) - Number(isFinished(before[index]!));
		if (change !== 0) await roundCounts.shiftFinished(tx, attempt, { attempts: change, persons: 0 });
	}
	const [first, then] = [before.find(isFinished), after.find(isFinished)];
	if (first?.id !== then?.id) {
		if (first) await roundCounts.shiftFinished(tx, first, { attempts: 0, persons: -1 });
		if (then) await roundCounts.shiftFinished(tx, then, { attempts: 0, persons: 1 });
	}
	const [{ roundId, participantId }] = after as [attempts.AttemptRow];
	if (!(await recountEntry(tx, { roundId, participantId }, rules.counting))) return;
	const person = await participants.find(participantId, tx);
	if (person?.pinHash === '') await roundEntries.exclude(tx, roundId, [participantId], 'withdrawn');
}
