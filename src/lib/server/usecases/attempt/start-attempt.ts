import { deadlineOf } from '../../../domain/attempt';
import type { PoolItem } from '../../../domain/blueprint';
import { DomainError } from '../../../domain/domain-error';
import { drawPaper } from '../../../domain/paper-draw';
import type { ParticipantActor } from '../../access';
import { write, type Db } from '../../db';
import { newId, newSecret } from '../../id';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import type { RoundRow } from '../../store/contests';
import * as participants from '../../store/participants';
import * as roundCounts from '../../store/round-counts';
import { refuseIneligible } from '../participant/refuse-ineligible';
import { closeIfOver } from './close-expired-attempts';
import { drawablePool } from './drawable-pool';
import { openRound } from './open-round';

/**
 * Gives the id of the person's running attempt in the open round, drawing a paper and starting the clock when there is none.
 * Throws 'round.not_open', 'attempt.none_left', or why the person may not enter.
 */
export async function startAttempt(participant: ParticipantActor, code: string, now: number): Promise<string> {
	const { contest, round } = await openRound(code, now);
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	for (const { id, state } of await attempts.ofPersonInRound(round.id, person.id)) {
		if (state === 'in_progress') await closeIfOver(id, round.rules, now);
	}
	const { audienceGroup: group, unitId, birthYear } = person;
	await refuseIneligible(contest.eligibility, { group, unitId, birthYear }, now);
	const pool = await drawablePool(contest, round);
	return write((tx) => resumeOrStart(tx, person, round, pool, now));
}

async function resumeOrStart(
	tx: Db,
	person: participants.ParticipantRow,
	round: RoundRow,
	pool: PoolItem[],
	now: number
): Promise<string> {
	const earlier = await attempts.ofPersonInRound(round.id, person.id, tx);
	const running = earlier.find(({ state }) => state === 'in_progress');
	if (running) return running.id;
	const { attemptsAllowed } = round.rules;
	if (attemptsAllowed !== null && earlier.length >= attemptsAllowed) throw new DomainError('attempt.none_left');

	const attempt = newAttempt(person, round, pool, earlier, now);
	if (!(await attempts.insertIfFree(tx, attempt))) return startedElsewhere(tx, person, round);
	await attemptSteps.add(tx, attempt.id, [{ seq: 1, kind: 'started', at: now, payload: { number: attempt.number } }]);
	await roundCounts.addStarted(tx, attempt, attempt.number === 1 ? 1 : 0);
	return attempt.id;
}

/** Another tab was faster: its paper is the paper. */
async function startedElsewhere(tx: Db, person: participants.ParticipantRow, round: RoundRow): Promise<string> {
	const all = await attempts.ofPersonInRound(round.id, person.id, tx);
	const running = all.find(({ state }) => state === 'in_progress');
	if (!running) throw new DomainError('attempt.conflict');
	return running.id;
}

function newAttempt(
	person: participants.ParticipantRow,
	round: RoundRow,
	pool: PoolItem[],
	earlier: attempts.AttemptRow[],
	now: number
): attempts.NewAttempt & { unitId: string } {
	const { rules } = round;
	const seed = newSecret();
	const seenVersions = new Set(earlier.flatMap(({ paper }) => paper.map((line) => line.versionId)));
	const exclude = new Set(pool.filter(({ versionId }) => seenVersions.has(versionId)).map(({ itemId }) => itemId));
	const { shuffleItems, shuffleOptions } = rules;
	const conditions = { seed, audience: person.audienceGroup, shuffleItems, shuffleOptions, exclude };
	const paper = drawPaper(round.blueprint, pool, conditions);
	return {
		id: newId(now),
		roundId: round.id,
		participantId: person.id,
		number: earlier.length + 1,
		state: 'in_progress',
		seed,
		paper,
		responses: {},
		stepCount: 1,
		startedAt: now,
		deadlineAt: deadlineOf(now, rules, round.closesAt),
		total: paper.length,
		unitId: person.unitId,
		audienceGroup: person.audienceGroup
	};
}
