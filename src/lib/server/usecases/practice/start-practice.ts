import { DomainError } from '../../../domain/domain-error';
import type { PracticeRun } from '../../../domain/practice-run';
import { seededRandom } from '../../../domain/seed';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import * as practiceRuns from '../../store/practice-runs';
import * as roundPool from '../../store/round-pool';
import * as rounds from '../../store/rounds';
import { bankPool } from '../contest/bank-pool';
import { findContest, hasOpened, type FoundContest } from '../contest/find-contest';
import { publishChecks } from '../contest/publish-checks';
import { copyContest } from './copy-contest';
import { playPractice } from './play-practice';
import { removePractice } from './remove-practice';
import { simulatedPeople } from './simulated-people';

/**
 * Begins a practice run of a contest that has not opened, in place of an earlier one; gives at once, `played` resolves when it is
 * over and never rejects. Throws 'practice.opened', 'practice.paper' while the bank cannot fill the paper, 'practice.running'.
 */
export async function startPractice(
	actor: Actor,
	contestId: string,
	{ people }: { people: number },
	now: number
): Promise<{ copyId: string; played: Promise<void> }> {
	const found = await findContest(actor, contestId, 'contest:publish');
	if (found.contest.practiceOf !== null || hasOpened(found, now)) throw new DomainError('practice.opened');
	await refuseUnprovedPaper(found, now);
	if (await practiceRuns.copyOf(contestId)) await removePractice(actor, contestId, now);

	const copy = await copyContest(found, actor.id, now);
	const { id: copyId, code, publishedAt } = copy.contest;
	const cast = { count: people, playedFrom: publishedAt ?? now, random: seededRandom(copyId) };
	const entrants = await simulatedPeople(copyId, found, cast, now);
	const run = newRun(people, copy.rounds.length, now);
	await write(async (tx) => {
		await practiceRuns.lockOriginal(tx, contestId);
		if (await practiceRuns.copyOf(contestId, tx)) throw new DomainError('practice.running');
		await contests.insert(tx, copy.contest);
		for (const round of copy.rounds) await rounds.insert(tx, round);
		await roundPool.freeze(tx, copy.pool);
		await practiceRuns.addPeople(tx, entrants);
		await practiceRuns.putState(tx, copyId, run);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'practice.start',
			objectKind: 'contest',
			objectId: contestId,
			before: null,
			after: { copyId, code, people, rounds: copy.rounds.length }
		});
	});
	// A run whose state cannot be written any more falls silent, and its page says so.
	return { copyId, played: playPractice(actor, copyId, run, now).catch(() => undefined) };
}

/** What is published has been proved then. */
async function refuseUnprovedPaper(found: FoundContest, now: number) {
	if (found.rounds.length === 0) throw new DomainError('practice.paper');
	if (found.contest.publishedAt !== null) return;
	const checks = publishChecks(found, await bankPool(found.unitPath), now);
	if (checks.some(({ code, met }) => code === 'paper' && !met)) throw new DomainError('practice.paper');
}

const newRun = (people: number, roundCount: number, now: number): PracticeRun => ({
	state: 'playing',
	people,
	done: 0,
	total: people * roundCount,
	startedAt: now,
	beatAt: now,
	endedAt: null,
	faults: [],
	rounds: []
});
