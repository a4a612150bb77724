import type { Db } from '../../db';
import * as attempts from '../../store/attempts';
import type { RoundRow } from '../../store/contests';
import * as participants from '../../store/participants';
import * as roundCounts from '../../store/round-counts';
import * as roundEntries from '../../store/round-entries';
import { recountEntry } from '../attempt/count-attempt';
import { settlePerson } from '../reach/settle-reach';
import { shiftAttempt } from '../reach/shift-attempt';

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
	round: Pick<RoundRow, 'contestId' | 'rules' | 'isPractice'>,
	before: attempts.AttemptRow[],
	after: attempts.AttemptRow[],
	now: number
): Promise<void> {
	for (const [index, attempt] of after.entries()) {
		const change = Number(isFinished(attempt)) - Number(isFinished(before[index]!));
		if (change === 0) continue;
		await roundCounts.shiftFinished(tx, attempt, { attempts: change, persons: 0 });
		if (!round.isPractice) await shiftAttempt(tx, round.contestId, attempt, change > 0 ? 1 : -1);
	}
	const [first, then] = [before.find(isFinished), after.find(isFinished)];
	if (first?.id !== then?.id) {
		if (first) await roundCounts.shiftFinished(tx, first, { attempts: 0, persons: -1 });
		if (then) await roundCounts.shiftFinished(tx, then, { attempts: 0, persons: 1 });
	}
	const [{ roundId, participantId }] = after as [attempts.AttemptRow];
	if (!round.isPractice) await settlePerson(tx, participantId, now);
	if (!(await recountEntry(tx, { roundId, participantId }, round.rules.counting))) return;
	const person = await participants.find(participantId, tx);
	if (person?.pinHash === '') await roundEntries.exclude(tx, roundId, [participantId], 'withdrawn');
}
