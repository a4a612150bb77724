import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import {
	clockTrace,
	irregularitiesInSlices,
	wrongAnswers,
	type CheckedAttempt,
	type Irregularity
} from '../../../domain/irregularity';
import type { Actor } from '../../access';
import { breathe, inTurns } from '../../breathe';
import { write } from '../../db';
import type { PersonCursor } from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import * as irregularities from '../../store/irregularities';
import * as rounds from '../../store/rounds';
import { roundKeys } from '../correction/round-keys';
import { findRound, windowOf } from './find-contest';

const READ_AT_ONCE = 200;
const WRITTEN_AT_ONCE = 500;

/**
 * Looks through the ended papers of a closed round for what a person should see. What an earlier run found and nobody looked at
 * gives way to what is found now. Throws 'round.not_over'.
 */
export async function checkRound(actor: Actor, roundId: string, now: number): Promise<void> {
	const { contest, round } = await findRound(actor, roundId, 'attempt:void');
	if (!['closed', 'finalized'].includes(roundPhase(windowOf(contest, round), now))) {
		throw new DomainError('round.not_over');
	}
	const checked = await readAttempts(roundId);
	const found = await inTurns(irregularitiesInSlices(checked));
	while ((await write((tx) => irregularities.dropUnreviewed(tx, roundId, WRITTEN_AT_ONCE))) > 0);
	for (let from = 0; from < found.length; from += WRITTEN_AT_ONCE) {
		const rows = found.slice(from, from + WRITTEN_AT_ONCE).map((one) => rowOf(one, roundId, now));
		await write((tx) => irregularities.add(tx, rows));
	}
	await write(async (tx) => {
		await rounds.update(tx, roundId, { checkedAt: now });
		const counts = [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'round.check',
			objectKind: 'round',
			objectId: roundId,
			before: { checkedAt: round.checkedAt },
			after: { checkedAt: now, attempts: checked.length, found: Object.fromEntries(counts) }
		});
	});
}

async function readAttempts(roundId: string): Promise<CheckedAttempt[]> {
	const { linesOf, corrections } = await roundKeys(roundId);
	const all: CheckedAttempt[] = [];
	for (let after: PersonCursor = null; ;) {
		const page: Awaited<ReturnType<typeof irregularities.checkable>> = await irregularities.checkable(
			roundId,
			after,
			READ_AT_ONCE
		);
		const answers = await irregularities.timedAnswersOf(page.map(({ id }) => id));
		const byAttempt = Map.groupBy(answers, ({ attemptId }) => attemptId);
		for (const { id: attemptId, paper, responses, startedAt, deadlineAt, ...rest } of page) {
			const wrong = wrongAnswers(linesOf(paper), responses, corrections);
			const clock = clockTrace({ startedAt, deadlineAt }, byAttempt.get(attemptId) ?? []);
			const { participantId, correct, total, durationMs, deviceHash, addressHash } = rest;
			const result = { correct: correct ?? 0, total, durationMs: durationMs ?? 0 };
			all.push({ attemptId, participantId, ...result, deviceHash, addressHash, wrong, clock });
		}
		if (page.length < READ_AT_ONCE) return all;
		after = page.at(-1) ?? null;
		await breathe();
	}
}

function rowOf({ attemptId, kind, groupKey, detail }: Irregularity, roundId: string, now: number) {
	const unreviewed = { reviewedBy: null, reviewedAt: null, note: null };
	return { attemptId, kind, roundId, groupKey, detail, foundAt: now, ...unreviewed };
}
