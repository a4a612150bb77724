import { DomainError } from '../../../domain/domain-error';
import { isAbandoned } from '../../../domain/practice-run';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import * as practiceRuns from '../../store/practice-runs';
import { findContest } from '../contest/find-contest';

const DAY_MS = 86_400_000;
const KEPT_MS = 7 * DAY_MS;
const PAPERS_AT_ONCE = 50;

/** Takes a contest's practice run away with everything in it. Throws 'practice.not_found', or 'practice.running' while it is played. */
export async function removePractice(actor: Actor, contestId: string, now: number): Promise<void> {
	await findContest(actor, contestId, 'contest:publish');
	const copy = await practiceRuns.copyOf(contestId);
	if (!copy) throw new DomainError('practice.not_found');
	const run = await practiceRuns.stateOf(copy.id);
	if (run?.state === 'playing' && !isAbandoned(run, now)) throw new DomainError('practice.running');
	await wipe(copy, actor.id, now);
}

/** Takes away the practice runs that were made a week ago; gives how many. */
export async function removeOldPractice(now: number): Promise<number> {
	const old = await practiceRuns.madeBefore(now - KEPT_MS);
	for (const copy of old) await wipe(copy, null, now);
	return old.length;
}

/** In many short writes, the papers first; the copy itself goes last, so that a removal that stops half way can be done again. */
async function wipe({ id, code, practiceOf }: contests.ContestRow, actorId: string | null, now: number) {
	const run = await practiceRuns.stateOf(id);
	let papers = 0;
	for (const round of await contests.roundsOf(id)) {
		for (let removed = 1; removed > 0; papers += removed) {
			removed = await write((tx) => practiceRuns.removePapers(tx, round.id, PAPERS_AT_ONCE));
			await breathe();
		}
		await write((tx) => practiceRuns.clearRound(tx, round.id));
	}
	await write((tx) => practiceRuns.removePeople(tx, id));
	await write(async (tx) => {
		await practiceRuns.removeState(tx, id);
		if (!(await practiceRuns.removeCopy(tx, id))) return;
		await auditLog.add(tx, now, {
			actorId,
			act: 'practice.remove',
			objectKind: 'contest',
			objectId: practiceOf ?? id,
			before: { copyId: id, code, people: run?.people ?? 0, papers },
			after: null
		});
	});
}
